"""The database backend: Django's own for PostgreSQL, with the embedded server and the two roles."""

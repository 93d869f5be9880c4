"""Following from outside: feeds of what is told and of what changes, and letters without an account."""

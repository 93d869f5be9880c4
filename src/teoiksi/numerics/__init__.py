"""The arithmetic: pure functions on numbers and periods, without Django and without a database."""

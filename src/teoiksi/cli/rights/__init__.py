"""The rights of the two database roles: the owner migrates; the runtime role cannot alter history nor stop its writing."""

"""Readers of what comes from outside: strategy files, figure files, later the statistics services; the only code that may use the network."""

"""Readers of what comes from outside: strategy files, figure files, later statistics services.

The only code that may use the network.
"""

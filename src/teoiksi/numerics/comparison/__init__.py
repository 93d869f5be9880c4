"""Comparing a municipality with others: rank and quantile, merged municipalities, and who is nearest by structure.

Pure Python: what the worker counts here a web process may import without numpy.
"""

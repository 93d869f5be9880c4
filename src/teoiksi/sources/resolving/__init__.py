"""A recipe says what to fetch by roles and stems; resolving it against a table of today gives the exact selection.

Nothing is imported here: the recipe and the changes found are light, the rest brings numpy and httpx, which no web process
needs.
"""

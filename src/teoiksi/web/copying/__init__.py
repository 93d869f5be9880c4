"""Copying a programme to another council term, or some of its actions to the next year."""

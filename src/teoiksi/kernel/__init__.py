"""Value types and pure functions that everything shares; imports nothing of ours."""

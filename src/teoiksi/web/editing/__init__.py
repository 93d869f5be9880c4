"""Editing the strategy in the browser: drafts of changes, by parts, and their way to being published."""

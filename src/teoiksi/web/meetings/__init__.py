"""Meetings of spearhead groups: their calendar, the agenda that gathers itself, decisions and minutes."""

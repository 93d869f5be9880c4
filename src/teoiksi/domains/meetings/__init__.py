"""Meetings of spearhead groups: when and where, what is on the agenda, what was decided."""

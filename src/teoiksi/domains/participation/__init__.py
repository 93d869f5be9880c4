"""Hearing residents and councils on drafts of changes: comments on passages, their answers, statements of councils."""

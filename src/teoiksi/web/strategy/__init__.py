"""The strategy: front page, the whole text, spearheads, goals, versions, changes, the picture."""

"""The auditor's view, and the forms of recommendations and of the board's answers; for people of the city only."""

"""Running follow-up rounds: opening and closing them, and what the spearhead groups write in them."""

"""What the council decided: the strategy, its values, spearheads and goals."""

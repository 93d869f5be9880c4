"""Recommendations of the audit committee, the board's answers and what came of them, as everybody may read them."""

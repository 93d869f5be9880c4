"""Drafts of changes to a strategy: written by parts, sent for approval, published by the one service of strategies."""

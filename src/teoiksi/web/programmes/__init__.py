"""Implementation programmes and their actions, as everybody may read them."""

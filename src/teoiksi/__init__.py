"""Teoiksi carries a municipal strategy from the council's decision to deeds that anyone can follow."""

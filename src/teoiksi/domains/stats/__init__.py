"""The figures: sources, series, and observations on two time lines."""

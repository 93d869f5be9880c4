"""What can be found: one entry per item and language, and the table of word forms; knows items by reference only."""

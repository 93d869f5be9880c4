"""The bench: what pages, files and charts of a big city cost, beside named peers; ``make bench`` (docs/performance.md)."""

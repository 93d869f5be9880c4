"""Indicators: the list, the page of one, its chart and downloads."""

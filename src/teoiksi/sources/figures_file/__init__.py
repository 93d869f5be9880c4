"""Figure files: observations as clerks keep them in CSV and Excel, read into frozen rows or refused with every mistake."""

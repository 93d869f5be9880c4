"""Reader of statistics in CSV and Excel: tidy tables, and the pivoted ones that PxWeb and people make."""

from teoiksi.sources.tidy_table.reading import read_csv, read_excel_sheets

__all__ = ["read_csv", "read_excel_sheets"]

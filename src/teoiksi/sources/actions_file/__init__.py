"""The workbook of actions: its sheets and columns, reading it, every mistake at once."""

"""Actions in Excel: fetching the workbook of a programme, looking at what a filled-in one would change, and saving it."""

"""One Django app per business word: everything the product knows and may do, without HTML, HTTP or files."""

"""One-page guides in the product: for each role, what one comes here to do and how."""

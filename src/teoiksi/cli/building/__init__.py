"""Makes what is never committed: message catalogues, the packages for the browser, the collected static files."""

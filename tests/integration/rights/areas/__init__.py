"""One table of the permission matrix for each area of the site."""

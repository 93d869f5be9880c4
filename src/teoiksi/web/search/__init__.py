"""The search page: one question over everything that the site tells."""

"""Builders of documents from the same query results that the pages use."""

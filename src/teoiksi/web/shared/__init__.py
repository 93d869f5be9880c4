"""Shared by the areas of the site."""

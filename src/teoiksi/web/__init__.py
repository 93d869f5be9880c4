"""The site: one subpackage per area, shared things in web/shared."""

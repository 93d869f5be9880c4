"""The gallery of the components."""

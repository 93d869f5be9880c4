"""The permission matrix: every page, form and command × every role, refused unless granted."""

"""Discussion of actions and programmes by the people of a group: comments with mentions."""

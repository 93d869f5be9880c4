"""The desks of spearhead groups: what waits for a group, its programme and the actions of that."""

"""Who: users and the units of the city."""

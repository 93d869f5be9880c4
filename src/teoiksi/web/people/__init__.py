"""The people of the city: invitations, roles, deputies, leaving, units, and what is kept of oneself."""

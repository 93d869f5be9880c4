"""The pages of the city's own people, behind sign-in."""

"""Signing in by the city's own service: OpenID Connect, without Django and without a session."""

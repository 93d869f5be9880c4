"""Signing in and out by a code that is sent by e-mail, by a passkey, and with a second factor."""

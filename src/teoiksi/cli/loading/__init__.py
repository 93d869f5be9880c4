"""What loading a strategy file changes, as a clerk reads it on the terminal."""

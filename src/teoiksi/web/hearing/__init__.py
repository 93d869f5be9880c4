"""Hearings: what is put out, comments on passages and their answers; and the desk from which a hearing is run."""

"""Pages about the site itself: accessibility, privacy, the data, feedback, errors."""

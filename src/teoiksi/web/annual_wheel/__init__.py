"""The annual wheel: the days of the year as a picture, a list and calendars to subscribe to."""

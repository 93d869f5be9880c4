"""Settings, addresses, the database: the only place that knows everything."""

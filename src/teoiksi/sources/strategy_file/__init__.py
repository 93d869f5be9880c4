"""The strategy file: one YAML file that holds a whole strategy, its indicators and their figures."""

"""What is measured: definitions, baselines, targets, and how it is going."""

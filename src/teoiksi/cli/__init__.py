"""The command line: parse arguments, call a service or a job, print."""

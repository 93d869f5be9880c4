"""Procrastinate tasks and schedules: each job reads, then makes one call to a service."""

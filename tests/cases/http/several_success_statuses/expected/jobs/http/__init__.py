"""The jobs.http package."""

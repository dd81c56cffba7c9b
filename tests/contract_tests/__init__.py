"""Contract tests, piece by piece."""

"""Contract tests of events, piece by piece."""

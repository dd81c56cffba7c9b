"""Contract tests of HTTP services."""

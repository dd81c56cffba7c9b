"""Honest HTTP services with a trait that a test could take for a bug, and bugs beside it."""

"""The events of Stock."""

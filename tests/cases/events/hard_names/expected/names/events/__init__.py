"""The events of Names."""

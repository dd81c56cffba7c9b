"""The events of Weather."""

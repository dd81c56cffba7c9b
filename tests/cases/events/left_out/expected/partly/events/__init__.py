"""The events of Partly."""

"""The events of Account."""

"""The events of Chat."""

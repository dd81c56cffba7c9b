"""The events of Formats."""

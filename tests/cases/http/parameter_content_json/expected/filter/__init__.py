"""The filter package."""

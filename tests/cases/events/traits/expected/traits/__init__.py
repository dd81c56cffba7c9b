"""The traits package."""

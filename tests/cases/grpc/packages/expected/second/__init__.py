"""The second package."""

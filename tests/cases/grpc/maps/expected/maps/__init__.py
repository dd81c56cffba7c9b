"""The maps package."""

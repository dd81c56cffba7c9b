"""The older package."""

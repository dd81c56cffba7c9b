"""The quotes package."""

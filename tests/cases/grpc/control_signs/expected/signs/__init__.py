"""The signs package."""

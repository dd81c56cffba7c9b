"""The people package."""

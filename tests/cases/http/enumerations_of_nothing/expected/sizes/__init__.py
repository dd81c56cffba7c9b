"""The sizes package."""

"""The partly package."""

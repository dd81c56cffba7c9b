"""The stock package."""

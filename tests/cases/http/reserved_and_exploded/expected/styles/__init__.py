"""The styles package."""

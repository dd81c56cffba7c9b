"""The bare package."""

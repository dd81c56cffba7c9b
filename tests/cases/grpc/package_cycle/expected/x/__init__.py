"""The x package."""

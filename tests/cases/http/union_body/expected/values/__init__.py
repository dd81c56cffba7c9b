"""The values package."""

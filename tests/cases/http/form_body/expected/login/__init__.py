"""The login package."""

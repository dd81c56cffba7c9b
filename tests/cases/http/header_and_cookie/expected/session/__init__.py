"""The session package."""

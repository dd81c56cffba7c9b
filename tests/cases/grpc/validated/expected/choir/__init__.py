"""The choir package."""

"""The z package."""

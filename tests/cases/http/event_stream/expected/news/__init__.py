"""The news package."""

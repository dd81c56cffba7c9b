"""The lights package."""

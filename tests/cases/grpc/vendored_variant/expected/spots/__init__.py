"""The spots package."""

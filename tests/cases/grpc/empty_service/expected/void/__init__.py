"""The void package."""

"""The old package."""

"""The modern package."""

"""The till package."""

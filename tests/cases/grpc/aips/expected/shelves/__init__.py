"""The shelves package."""

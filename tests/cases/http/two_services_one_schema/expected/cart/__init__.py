"""The cart package."""

"""The borrowed package."""

"""The clash package."""

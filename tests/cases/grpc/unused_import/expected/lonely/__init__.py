"""The lonely package."""

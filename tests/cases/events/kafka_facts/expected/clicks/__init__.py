"""The clicks package."""

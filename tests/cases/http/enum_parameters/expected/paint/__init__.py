"""The paint package."""

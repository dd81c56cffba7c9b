"""The latest package."""

"""The slow package."""

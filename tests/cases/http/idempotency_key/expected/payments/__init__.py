"""The payments package."""

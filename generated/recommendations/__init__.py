"""The recommendations package."""

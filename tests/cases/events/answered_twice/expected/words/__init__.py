"""The words package."""

"""The library package."""

"""The photos package."""

"""The weather package."""

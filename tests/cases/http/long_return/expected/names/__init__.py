"""The names package."""

"""The everything package."""

"""The tags package."""

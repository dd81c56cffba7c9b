"""The tolls package."""

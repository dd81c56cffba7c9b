"""The routes package."""

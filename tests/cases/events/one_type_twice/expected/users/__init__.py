"""The users package."""

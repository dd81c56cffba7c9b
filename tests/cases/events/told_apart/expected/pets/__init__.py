"""The pets package."""

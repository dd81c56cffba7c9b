"""The ferries package."""

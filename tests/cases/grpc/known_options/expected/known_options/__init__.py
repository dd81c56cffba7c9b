"""The known_options package."""

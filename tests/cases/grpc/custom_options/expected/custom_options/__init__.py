"""The custom_options package."""

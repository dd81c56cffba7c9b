"""The nested_names package."""

"""The field_names package."""

"""The hard_names package."""

"""The racks package."""

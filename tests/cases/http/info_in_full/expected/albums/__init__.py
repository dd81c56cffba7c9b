"""The albums package."""

"""The preferences package."""

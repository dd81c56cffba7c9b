"""The clinic package."""

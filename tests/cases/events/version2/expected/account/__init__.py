"""The account package."""

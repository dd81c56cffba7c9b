"""The tickets package."""

"""The _shared package."""

"""The _proto package."""

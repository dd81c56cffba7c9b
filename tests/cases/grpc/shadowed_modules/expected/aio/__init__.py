"""The aio package."""

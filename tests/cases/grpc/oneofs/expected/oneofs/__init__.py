"""The oneofs package."""

"""The _proto.tolls package."""

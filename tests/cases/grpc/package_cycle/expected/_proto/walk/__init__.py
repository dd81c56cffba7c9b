"""The _proto.walk package."""

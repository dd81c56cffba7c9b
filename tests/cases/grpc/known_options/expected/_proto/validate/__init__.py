"""The _proto.validate package."""

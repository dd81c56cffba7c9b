"""The _proto.many package."""

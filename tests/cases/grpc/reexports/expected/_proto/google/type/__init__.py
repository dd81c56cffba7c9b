"""The _proto.google.type package."""

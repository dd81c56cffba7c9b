"""The _proto.google package."""

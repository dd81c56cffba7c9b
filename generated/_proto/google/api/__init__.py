"""The _proto.google.api package."""

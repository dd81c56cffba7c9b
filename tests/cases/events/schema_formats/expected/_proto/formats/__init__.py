"""The _proto.formats package."""

"""The _proto.buf package."""

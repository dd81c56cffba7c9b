"""The _proto.buf.validate package."""

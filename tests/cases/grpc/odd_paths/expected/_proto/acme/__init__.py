"""The _proto.acme package."""

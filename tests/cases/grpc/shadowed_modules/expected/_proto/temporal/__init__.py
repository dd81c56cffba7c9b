"""The _proto.temporal package."""

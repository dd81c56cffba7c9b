"""The _proto.elsewhere package."""

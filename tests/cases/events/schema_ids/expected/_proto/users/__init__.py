"""The _proto.users package."""

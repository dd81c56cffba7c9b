"""The _proto.google.rpc package."""

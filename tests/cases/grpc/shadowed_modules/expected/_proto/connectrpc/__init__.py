"""The _proto.connectrpc package."""

"""The _proto.grpc package."""

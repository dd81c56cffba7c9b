"""The grpc package."""

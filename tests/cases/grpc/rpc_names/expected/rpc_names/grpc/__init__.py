"""Empty over gRPC."""

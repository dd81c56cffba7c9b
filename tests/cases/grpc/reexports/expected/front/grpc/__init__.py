"""Front over gRPC."""

"""Jobs over gRPC."""

"""Old over gRPC."""

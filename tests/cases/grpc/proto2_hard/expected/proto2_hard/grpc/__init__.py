"""Proto2 over gRPC."""

"""Second over gRPC."""

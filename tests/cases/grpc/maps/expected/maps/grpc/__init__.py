"""Maps over gRPC."""

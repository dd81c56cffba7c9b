"""Users over gRPC."""

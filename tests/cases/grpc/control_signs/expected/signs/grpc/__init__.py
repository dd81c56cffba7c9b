"""Signs over gRPC."""

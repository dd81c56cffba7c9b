"""Google over gRPC."""

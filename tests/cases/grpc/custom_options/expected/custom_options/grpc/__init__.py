"""Custom over gRPC."""

"""Latest over gRPC."""

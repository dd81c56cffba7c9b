"""Class over gRPC."""

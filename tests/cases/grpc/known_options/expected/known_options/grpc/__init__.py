"""KnownOptions over gRPC."""

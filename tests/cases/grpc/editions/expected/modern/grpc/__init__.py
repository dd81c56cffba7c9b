"""Modern over gRPC."""

"""Modern over gRPC: Modern."""

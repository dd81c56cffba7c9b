"""Jobs over gRPC: Jobs."""

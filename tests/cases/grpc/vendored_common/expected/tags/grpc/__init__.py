"""Tags over gRPC: Tags."""

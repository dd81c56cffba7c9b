"""Users over gRPC: Users."""

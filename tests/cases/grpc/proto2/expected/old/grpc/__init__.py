"""Old over gRPC: Old."""

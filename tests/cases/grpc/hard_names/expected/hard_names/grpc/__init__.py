"""HardNames over gRPC: Empty."""

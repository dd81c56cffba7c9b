"""NestedNames over gRPC."""

"""Everything over gRPC."""

"""Everything over gRPC: Everything."""

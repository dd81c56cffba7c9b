"""WellKnown over gRPC."""

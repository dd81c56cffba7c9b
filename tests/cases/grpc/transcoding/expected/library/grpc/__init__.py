"""Library, Desk over gRPC."""

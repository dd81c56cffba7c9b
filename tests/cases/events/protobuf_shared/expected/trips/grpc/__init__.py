"""Trips over gRPC."""

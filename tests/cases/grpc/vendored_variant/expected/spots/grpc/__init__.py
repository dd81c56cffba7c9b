"""Spots over gRPC."""

"""Walks over gRPC."""

"""Choir over gRPC."""

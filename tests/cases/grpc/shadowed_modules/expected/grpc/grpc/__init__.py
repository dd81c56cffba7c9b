"""Shadows over gRPC."""

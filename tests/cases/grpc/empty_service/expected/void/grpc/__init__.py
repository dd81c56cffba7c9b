"""Void over gRPC."""

"""Borrowed, Silent over gRPC."""

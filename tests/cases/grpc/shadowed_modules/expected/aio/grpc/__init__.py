"""Aio over gRPC."""

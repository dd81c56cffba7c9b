"""Oneofs over gRPC."""

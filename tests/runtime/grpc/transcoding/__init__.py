"""Behaviour of the HTTP side of gRPC services."""

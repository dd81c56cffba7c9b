"""Lonely over gRPC."""

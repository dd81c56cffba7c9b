"""Kinds over gRPC."""

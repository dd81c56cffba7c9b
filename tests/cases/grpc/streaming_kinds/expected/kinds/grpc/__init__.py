"""Kinds over gRPC: Kinds."""

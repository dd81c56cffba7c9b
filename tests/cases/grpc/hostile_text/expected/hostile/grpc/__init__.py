"""Hostile over gRPC: Hostile."""

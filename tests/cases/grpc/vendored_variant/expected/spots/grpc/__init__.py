"""Spots over gRPC: Spots."""

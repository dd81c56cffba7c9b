"""Bare over gRPC."""

"""Rides over gRPC."""

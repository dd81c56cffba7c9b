"""Shelves over gRPC."""

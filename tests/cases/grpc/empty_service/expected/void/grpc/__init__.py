"""Void over gRPC: Void."""

"""Lonely over gRPC: Lonely."""

"""Unary calls of one gRPC server by several clients, and how they are compared."""

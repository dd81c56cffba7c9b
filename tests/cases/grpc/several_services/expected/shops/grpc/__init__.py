"""Shops over gRPC: User, User2, AsyncUser3, Grpc2, Service."""

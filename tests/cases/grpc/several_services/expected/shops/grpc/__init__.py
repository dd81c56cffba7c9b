"""User, User2, AsyncUser3, Grpc2, Service over gRPC."""

"""What contract tests of gRPC services are made of."""

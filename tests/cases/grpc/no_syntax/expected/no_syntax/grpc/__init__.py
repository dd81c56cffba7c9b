"""NoSyntax over gRPC."""

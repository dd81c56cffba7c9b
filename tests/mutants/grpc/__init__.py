"""Planted bugs of a gRPC service, and whether the generated contract tests find them."""

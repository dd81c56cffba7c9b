"""KeywordNames over gRPC."""

"""FieldNames over gRPC."""

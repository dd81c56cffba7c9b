"""Class over gRPC: Class."""

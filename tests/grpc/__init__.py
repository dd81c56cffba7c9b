"""The grpc slice: its own modules, and what its output does."""

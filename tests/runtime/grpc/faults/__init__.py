"""Faults of the gRPC runtime, caused on real sockets."""

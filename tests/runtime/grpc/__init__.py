"""Tests of runtime/grpc."""

"""Parrots, Cages over gRPC."""

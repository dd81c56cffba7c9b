"""Parcels over gRPC."""

"""Fakes of contracts, served on loopback: what `codegen mock` runs."""

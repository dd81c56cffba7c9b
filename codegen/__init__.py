"""Contracts in, committed, typed, resilient Python packages out."""

__version__ = "0.1.0"

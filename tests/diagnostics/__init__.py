"""Tests of codegen/diagnostics."""

"""Tests of codegen/reading."""

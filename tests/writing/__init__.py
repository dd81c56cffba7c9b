"""Tests of codegen/writing."""

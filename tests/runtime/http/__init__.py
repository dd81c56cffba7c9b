"""Tests of runtime/http."""

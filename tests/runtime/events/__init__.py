"""Tests of runtime/events."""

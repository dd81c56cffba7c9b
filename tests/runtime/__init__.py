"""Tests of the runtime, on a virtual clock."""

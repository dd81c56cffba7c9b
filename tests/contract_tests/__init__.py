"""Tests of what contract tests are made of."""

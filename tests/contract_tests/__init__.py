"""The runtime of generated contract tests."""

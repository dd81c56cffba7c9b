"""What contract tests of HTTP clients are made of."""

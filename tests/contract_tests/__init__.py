"""What contract tests are made of."""

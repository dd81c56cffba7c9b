"""The contract tests themselves: what they are made of, and what they say."""

"""Contract tests: whether a real service keeps its contract, and its client does."""

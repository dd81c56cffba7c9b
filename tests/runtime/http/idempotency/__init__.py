"""Idempotency keys: the rules, and every store against them."""

"""Planted bugs: small services, and what the contract tests say of them."""

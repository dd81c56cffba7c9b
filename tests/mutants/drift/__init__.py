"""Drift between contracts, output and tool: what `codegen check` must say of it."""

"""Servers of generated code before outside tools: what is served, and who asks."""

"""Inbox and outbox: what a database remembers of events."""

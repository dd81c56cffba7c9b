"""Contract tests of generated HTTP clients: what they send, and what they make of answers."""

"""Bodies of many items, one after the other: JSON lines and Server-Sent Events."""

"""The events of Pets."""

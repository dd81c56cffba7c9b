"""The events of Traits."""

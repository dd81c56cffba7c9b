"""The _proto.trips package."""

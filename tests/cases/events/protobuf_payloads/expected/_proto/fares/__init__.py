"""The _proto.fares package."""

"""The _proto.ride package."""

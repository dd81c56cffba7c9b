"""The _proto.dash_ed package."""

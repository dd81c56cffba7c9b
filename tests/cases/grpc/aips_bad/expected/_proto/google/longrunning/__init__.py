"""The _proto.google.longrunning package."""

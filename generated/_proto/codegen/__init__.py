"""The _proto.codegen package."""

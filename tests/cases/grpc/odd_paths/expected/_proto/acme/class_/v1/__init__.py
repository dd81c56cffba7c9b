"""The _proto.acme.class_.v1 package."""

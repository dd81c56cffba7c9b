"""The _proto.acme.class_ package."""

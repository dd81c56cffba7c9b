"""The _proto.opentelemetry package."""

"""The transport for Kafka."""

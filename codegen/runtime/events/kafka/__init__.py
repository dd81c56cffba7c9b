"""Kafka: topics, consumer groups, retries and dead letters."""

from .transport import KafkaTransport

__all__ = ["KafkaTransport"]

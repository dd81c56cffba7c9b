"""Tests of runtime/events/rabbitmq."""

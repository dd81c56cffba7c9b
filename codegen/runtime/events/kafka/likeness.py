"""How topics for retries and for dead letters are made: as the topic of their messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from confluent_kafka import KafkaException
from confluent_kafka import admin as client

# What it has for settings is missing in its types.
_Resource: Any = vars(client)["ConfigResource"]
_KEPT = ("compression.type", "min.insync.replicas", "unclean.leader.election.enable")
_SIZE = "max.message.bytes"
_MORE = 65_536
"""Bytes for what befell a message, on top of those that its own topic takes."""


def like_it(settings: Mapping[str, str]) -> dict[str, str]:
    """Return the settings of a topic for what was in one that has *settings*."""
    config = {name: settings[name] for name in _KEPT if name in settings}
    size = settings.get(_SIZE, "")
    if size.isdigit():
        config[_SIZE] = str(int(size) + _MORE)
    return config


def settings_of(admin: Any, topic: str, timeout: float) -> dict[str, str]:
    """Return the settings of *topic*; none if the broker does not tell them to us."""
    asked = _Resource(_Resource.Type.TOPIC, topic)
    try:
        given = admin.describe_configs([asked], request_timeout=timeout)[asked]
        found = given.result(timeout + 1)
    except (KafkaException, TimeoutError):
        return {}
    return {name: one.value for name, one in found.items() if one.value is not None}

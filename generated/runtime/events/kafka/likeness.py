"""How topics for retries and for dead letters are made: as the topic of their messages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from confluent_kafka import KafkaException
from confluent_kafka import admin as client

# What it has for settings is missing in its types.
Resource: Any = vars(client)["ConfigResource"]
_KEPT = ("compression.type", "min.insync.replicas", "unclean.leader.election.enable")
_PAUSE = re.compile(r"\.retry\..+\.([0-9]+)ms$")
_WEEK = 7 * 24 * 60 * 60 * 1000
_SIZE = "max.message.bytes"
_MORE = 65_536
"""Bytes for what befell a message, on top of those that its own topic takes."""


def like_it(topic: str, like: str, settings: Mapping[str, str]) -> dict[str, str]:
    """Return the settings of *topic*, for what was in *like*, which has *settings*.

    Neither throws away what nobody has seen: dead letters stay until somebody deletes
    them, and what waits does so as long as it could in its own topic, and its pause.
    """
    config = {name: settings[name] for name in _KEPT if name in settings}
    config |= {"cleanup.policy": "delete", "retention.bytes": "-1"}
    pause = _PAUSE.search(topic.removeprefix(like))
    kept = settings.get("retention.ms", "")
    if pause is None or kept == "-1":
        config["retention.ms"] = "-1"
    else:
        least = max(int(kept) if kept.isdigit() else 0, _WEEK)
        config["retention.ms"] = str(least + int(pause[1]))
    size = settings.get(_SIZE, "")
    if size.isdigit():
        config[_SIZE] = str(int(size) + _MORE)
    return config


def settings_of(admin: Any, topic: str, timeout: float) -> dict[str, str]:
    """Return the settings of *topic*; none if the broker does not tell them to us."""
    asked = Resource(Resource.Type.TOPIC, topic)
    try:
        given = admin.describe_configs([asked], request_timeout=timeout)[asked]
        found = given.result(timeout + 1)
    except (KafkaException, TimeoutError):
        return {}
    return {name: one.value for name, one in found.items() if one.value is not None}

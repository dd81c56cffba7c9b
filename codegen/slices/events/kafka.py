"""What Kafka needs of an operation: topic and consumer group.

Kafka binding 0.5.0 of AsyncAPI, and those before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.slices.events.document import Channel, OperationNode
from codegen.slices.events.protocols import Facts, mapping, said

CHANNEL_WORDS = frozenset({"topic", "partitions", "replicas"})
OPERATION_WORDS = frozenset({"groupId"})
MESSAGE_WORDS = frozenset[str]()


def facts(operation: OperationNode) -> Facts:
    """Keys: `topic` (arguments of the runtime's class) and `group`."""
    found: Facts = {}
    if topic := _topic(operation.channel, said(operation.channel.fields, "kafka")):
        found["topic"] = topic
    if group := _one_value(said(operation.fields, "kafka").get("groupId")):
        found["group"] = group
    return found


def topic_name(channel: Channel) -> str:
    """The topic of a channel that has a Kafka binding, else nothing."""
    return str(_topic(channel, said(channel.fields, "kafka")).get("name", ""))


def _topic(channel: Channel, written: Mapping[str, Any]) -> Facts:
    """The topic of a channel that has a Kafka binding, even an empty one."""
    if "kafka" not in mapping(channel.fields.tree("bindings")):
        return {}
    name = written.get("topic")
    found: Facts = {"name": name if isinstance(name, str) and name else channel.address}
    for key in ("partitions", "replicas"):
        value = written.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            found[key] = value
    return found if found["name"] else {}


def _one_value(schema: Any) -> str:
    """The only value that a schema allows; a plain string stands for itself."""
    if isinstance(schema, str):
        return schema
    schema = mapping(schema)
    values = schema.get("enum")
    only = values[0] if isinstance(values, list) and len(values) == 1 else None
    value = schema.get("const", only)
    return value if isinstance(value, str) else ""

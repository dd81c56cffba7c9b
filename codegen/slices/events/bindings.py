"""Broker facts of a contract: exchange, queue, routing key, topic, consumer group.

AMQP binding 0.3.0 and Kafka binding 0.5.0 of AsyncAPI. What the AMQP binding cannot say,
which queue is bound to which exchange, stands in `x-codegen.amqp.bind`: a list of
`{exchange, pattern}` on the channel or the operation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.slices.events.checks import EXPRESSION, kind
from codegen.slices.events.document import Channel, OperationNode
from codegen.slices.events.fields import Fields

_USED = frozenset({"amqp", "kafka"})
_EXCHANGES = ("topic", "direct", "fanout", "headers", "default")


def facts(operation: OperationNode, report: Report) -> dict[str, Any]:
    """What brokers need to know of an operation, by protocol; empty if nothing is said."""
    channel = operation.channel
    here = {"channel": channel.fields, "operation": operation.fields}
    said = {where: _object(fields.tree("bindings")) for where, fields in here.items()}
    for where, fields in here.items():
        _unused(fields, said[where], report)
    found: dict[str, Any] = {}
    binds = _binds(operation, report)
    if "amqp" in said["channel"] or binds:
        found["amqp"] = _amqp(channel, _object(said["channel"].get("amqp")), binds)
    if "kafka" in said["channel"] or "kafka" in said["operation"]:
        topic = _object(said["channel"].get("kafka"))
        group = _object(said["operation"].get("kafka"))
        found["kafka"] = _kafka(topic, group)
    return found


def pattern(address: str) -> str:
    """A routing pattern for an address: each parameter becomes `*`."""
    return EXPRESSION.sub("*", address)


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _unused(fields: Fields, said: Mapping[str, Any], report: Report) -> None:
    """Say which bindings no code is generated from."""
    at = fields.at("bindings")
    for protocol in said if at is not None else ():
        if protocol not in _USED and not protocol.startswith("x-"):
            report.add(
                codes.NOT_GENERATED,
                at or fields.layers[-1],
                f'bindings of "{protocol}" are not generated from yet',
            )


def _amqp(
    channel: Channel, said: Mapping[str, Any], binds: list[dict[str, str]]
) -> dict[str, Any]:
    """Exchange and queue in the runtime's words; a channel is one or the other."""
    exchange, queue = _object(said.get("exchange")), _object(said.get("queue"))
    found: dict[str, Any] = {}
    if said.get("is") == "queue":
        name = queue.get("name")
        found["queue"] = {
            "name": name if isinstance(name, str) and name else channel.address or "",
            "durable": _flag(queue, "durable", True),
            "exclusive": _flag(queue, "exclusive", False),
            "auto_delete": _flag(queue, "autoDelete", False),
        }
    elif isinstance(exchange.get("name"), str) and exchange["name"]:
        type_ = exchange.get("type")
        found["exchange"] = {
            "name": exchange["name"],
            "type": type_ if type_ in _EXCHANGES else "topic",
            "durable": _flag(exchange, "durable", True),
            "auto_delete": _flag(exchange, "autoDelete", False),
        }
    if binds:
        found["binds"] = binds
    return found


def _flag(node: Mapping[str, Any], key: str, default: bool) -> bool:
    value = node.get(key)
    return value if isinstance(value, bool) else default


def _kafka(channel: Mapping[str, Any], operation: Mapping[str, Any]) -> dict[str, Any]:
    """Topic and consumer group; a group is often spelt as a schema with one value."""
    found: dict[str, Any] = {}
    if isinstance(channel.get("topic"), str) and channel["topic"]:
        found["topic"] = channel["topic"]
    for key in ("partitions", "replicas"):
        if isinstance(channel.get(key), int) and not isinstance(channel[key], bool):
            found[key] = channel[key]
    group = _one_value(operation.get("groupId"))
    if group:
        found["group"] = group
    return found


def _one_value(schema: Any) -> str:
    """The only value that a schema allows; a plain string stands for itself."""
    if isinstance(schema, str):
        return schema
    schema = _object(schema)
    values = schema.get("enum")
    only = values[0] if isinstance(values, list) and len(values) == 1 else None
    value = schema.get("const", only)
    return value if isinstance(value, str) else ""


def _binds(operation: OperationNode, report: Report) -> list[dict[str, str]]:
    """`x-codegen.amqp.bind` of the operation, else of its channel."""
    for fields in (operation.fields, operation.channel.fields):
        at = fields.at("x-codegen")
        amqp = _object(_object(fields.value("x-codegen")).get("amqp"))
        if at is None or "bind" not in amqp:
            continue
        at = at / "amqp" / "bind"
        listed = amqp["bind"]
        if not isinstance(listed, list):
            message = f'"bind" must be a list, not {kind(listed)}'
            report.add(codes.INVALID_DOCUMENT, at, message, hint=_BIND)
            return []
        checked = (_bind(at / i, item, report) for i, item in enumerate(listed))
        return [bind for bind in checked if bind]
    return []


_BIND = "write bind: [{exchange: orders, pattern: order.*}]"


def _bind(at: Pointer, item: Any, report: Report) -> dict[str, str] | None:
    bound = _object(item)
    words = {key: bound.get(key) for key in ("exchange", "pattern")}
    if set(bound) - set(words) or not all(isinstance(w, str) for w in words.values()):
        message = 'a member of "bind" must have an "exchange" and a "pattern"'
        report.add(codes.INVALID_DOCUMENT, at, message, hint=_BIND)
        return None
    return {key: str(word) for key, word in words.items()}

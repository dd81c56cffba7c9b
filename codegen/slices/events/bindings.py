"""Broker facts of an operation: exchange, queue, routing, topic, consumer group.

AMQP binding 0.3.0 and Kafka binding 0.5.0 of AsyncAPI. What the AMQP binding cannot say,
which queue is bound to which exchange, stands in `x-codegen.amqp.bind`: a list of
`{exchange, pattern}` on the channel or the operation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model.templates import SLOT
from codegen.slices.events.checks import kind
from codegen.slices.events.document import Channel, OperationNode
from codegen.slices.events.fields import Fields

Facts = dict[str, Any]

_EXCHANGE_TYPES = ("topic", "direct", "fanout", "headers", "default")
# What of each binding is put into code; everything else is said to be left out.
_USED = {
    ("channel", "amqp"): {"is", "exchange", "queue"},
    ("channel", "kafka"): {"topic", "partitions", "replicas"},
    ("operation", "amqp"): set[str](),
    ("operation", "kafka"): {"groupId"},
}
_BIND = "write bind: [{exchange: orders, pattern: order.*}]"


def exchanges(channels: Iterable[Channel]) -> dict[str, Facts]:
    """The exchanges that a document describes, by name; the first description counts."""
    found: dict[str, Facts] = {}
    for channel in channels:
        exchange = _exchange(_said(channel.fields, "amqp"))
        if exchange:
            found.setdefault(exchange["name"], exchange)
    return found


def facts(
    operation: OperationNode, known: Mapping[str, Facts], report: Report
) -> Facts:
    """What brokers need to know of an operation; empty if its contract says nothing.

    Keys: `exchange` and `queue` (arguments of the runtime's classes), `group`, `topic`,
    `bindings` (of the topology). *known* are the exchanges of the document.
    """
    channel = operation.channel
    _say_unused("channel", channel.fields, report)
    _say_unused("operation", operation.fields, report)
    amqp, kafka = _said(channel.fields, "amqp"), _said(channel.fields, "kafka")
    binds = _binds(operation, report)
    found: Facts = {}
    if amqp.get("is") == "queue" or binds:
        found |= _queue_facts(operation, amqp, binds, known, report)
    elif exchange := _exchange(amqp):
        found["exchange"] = exchange
    if topic := _topic(channel, kafka):
        found["topic"] = topic
    group = _one_value(_said(operation.fields, "kafka").get("groupId"))
    if group:
        found["group"] = group
    return found


def place(channel: Channel) -> str:
    """What a broker calls a channel: its topic, its queue, else its address or key."""
    amqp = _said(channel.fields, "amqp")
    if topic := _topic(channel, _said(channel.fields, "kafka")):
        return str(topic["name"])
    name = _object(amqp.get("queue")).get("name")
    if amqp.get("is") == "queue" and isinstance(name, str) and name:
        return name
    return channel.key if channel.address is None else channel.address


def _said(fields: Fields, protocol: str) -> Mapping[str, Any]:
    return _object(_object(fields.tree("bindings")).get(protocol))


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _say_unused(where: str, fields: Fields, report: Report) -> None:
    """Say which bindings no code is generated from."""
    at = fields.at("bindings")
    if at is None:
        return
    for protocol, said in _object(fields.tree("bindings")).items():
        used = _USED.get((where, protocol))
        if protocol.startswith("x-") or protocol == "$ref":
            continue
        if used is None:
            message = f'bindings of "{protocol}" are not put into code yet'
            report.add(codes.NOT_GENERATED, at, message)
            continue
        for key in _object(said):
            if key not in used and key != "bindingVersion":
                message = f'"{key}" of the {protocol} binding is not put into code yet'
                report.add(codes.NOT_GENERATED, at, message)


# --- AMQP -----------------------------------------------------------------------------


def _exchange(amqp: Mapping[str, Any]) -> Facts:
    """An exchange that has a name; a channel that is a queue has none."""
    said = _object(amqp.get("exchange"))
    name, type_ = said.get("name"), said.get("type")
    if amqp.get("is") == "queue" or not isinstance(name, str) or not name:
        return {}
    return {
        "name": name,
        "type": type_ if type_ in _EXCHANGE_TYPES else "topic",
        **_flags(said, "durable", "auto_delete"),
    }


def _queue_facts(
    operation: OperationNode,
    amqp: Mapping[str, Any],
    binds: list[dict[str, str]],
    known: Mapping[str, Facts],
    report: Report,
) -> Facts:
    """A queue, and what it is bound to; without a binding only its name leads there."""
    said, channel = _object(amqp.get("queue")), operation.channel
    name = said.get("name")
    if not isinstance(name, str) or not name:
        name = channel.address or ""
    if not name or SLOT.search(name):
        message = f'queue "{name}" of operation "{operation.id}" is named at run time'
        report.add(codes.NOT_GENERATED, channel.at, message)
        return {}
    queue: Facts = {"name": name}
    found: Facts = {"exchange": {"type": "default"}, "queue": queue}
    if binds:
        first = binds[0]["exchange"]
        patterns = [b["pattern"] for b in binds if b["exchange"] == first]
        queue["bind"] = tuple(dict.fromkeys(patterns))
        found["bindings"] = [{**bind, "queue": name} for bind in binds]
        if operation.action == "receive":
            found["exchange"] = known.get(first, {"name": first})
        found["exchanges"] = [
            known.get(bind["exchange"], {"name": bind["exchange"]}) for bind in binds
        ]
        _say_several(operation, binds, report)
    queue |= _flags(said, "durable", "exclusive", "auto_delete")
    return found


def _say_several(
    operation: OperationNode, binds: list[dict[str, str]], report: Report
) -> None:
    if len({bind["exchange"] for bind in binds}) > 1:
        message = (
            f'operation "{operation.id}" takes from several exchanges: in memory only'
            f' "{binds[0]["exchange"]}" is bound'
        )
        report.add(codes.NOT_GENERATED, operation.at, message)


def _flags(said: Mapping[str, Any], *names: str) -> Facts:
    """Flags that differ from the runtime's defaults, and the virtual host."""
    found: Facts = {}
    for name, default in (
        ("durable", True),
        ("exclusive", False),
        ("auto_delete", False),
    ):
        wire_name = "autoDelete" if name == "auto_delete" else name
        value = said.get(wire_name)
        if name in names and isinstance(value, bool) and value != default:
            found[name] = value
    vhost = said.get("vhost")
    if isinstance(vhost, str) and vhost not in ("", "/"):
        found["vhost"] = vhost
    return found


def _binds(operation: OperationNode, report: Report) -> list[dict[str, str]]:
    """`x-codegen.amqp.bind` of the operation, else of its channel."""
    for fields in (operation.fields, operation.channel.fields):
        at = fields.at("x-codegen")
        amqp = _object(_object(fields.value("x-codegen")).get("amqp"))
        if at is None or "bind" not in amqp:
            continue
        at, listed = at / "amqp" / "bind", amqp["bind"]
        if not isinstance(listed, list):
            message = f'"bind" must be a list, not {kind(listed)}'
            report.add(codes.INVALID_DOCUMENT, at, message, hint=_BIND)
            return []
        checked = (_bind(at / i, item, report) for i, item in enumerate(listed))
        return [bind for bind in checked if bind]
    return []


def _bind(at: Pointer, item: Any, report: Report) -> dict[str, str] | None:
    bound = _object(item)
    words = {key: bound.get(key) for key in ("exchange", "pattern")}
    if set(bound) - set(words) or not all(isinstance(w, str) for w in words.values()):
        message = 'a member of "bind" must have an "exchange" and a "pattern"'
        report.add(codes.INVALID_DOCUMENT, at, message, hint=_BIND)
        return None
    return {key: str(word) for key, word in words.items()}


# --- Kafka ----------------------------------------------------------------------------


def _topic(channel: Channel, said: Mapping[str, Any]) -> Facts:
    """The topic of a channel that has a Kafka binding, even an empty one."""
    if "kafka" not in _object(channel.fields.tree("bindings")):
        return {}
    name = said.get("topic")
    found: Facts = {"name": name if isinstance(name, str) and name else channel.address}
    for key in ("partitions", "replicas"):
        value = said.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            found[key] = value
    return found if found["name"] else {}


def _one_value(schema: Any) -> str:
    """The only value that a schema allows; a plain string stands for itself."""
    if isinstance(schema, str):
        return schema
    schema = _object(schema)
    values = schema.get("enum")
    only = values[0] if isinstance(values, list) and len(values) == 1 else None
    value = schema.get("const", only)
    return value if isinstance(value, str) else ""

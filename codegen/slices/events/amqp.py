"""What RabbitMQ needs of an operation: exchange, queue, and how messages are sent.

AMQP binding 0.3.0 of AsyncAPI, with 0.2.0 and what 0.4.0 adds to it (`name`, the routing
key). What it cannot say, which queue is bound to which exchange, stands in
`x-codegen.amqp.bind`: a list of `{exchange, pattern}` on the channel or the operation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model.templates import SLOT
from codegen.slices.events.checks import kind
from codegen.slices.events.document import Channel, MessageNode, OperationNode
from codegen.slices.events.protocols import (
    FLAG,
    NAME,
    OBJECT,
    TEXT,
    TEXTS,
    Facts,
    check_part,
    checked,
    mapping,
    one_of,
    place,
    said,
    whole,
)

_WILD = re.compile(r"[*#]")
_EXCHANGE_TYPES = ("topic", "direct", "fanout", "headers", "default")
_BIND = "write bind: [{exchange: orders, pattern: order.*}]"
_OPERATION = {
    "expiration": whole(0),
    "userId": TEXT,
    "cc": TEXTS,
    "bcc": TEXTS,
    "priority": whole(0, 255),
    "deliveryMode": whole(1, 2),
    "mandatory": FLAG,
    "timestamp": FLAG,
    "ack": FLAG,
}
_MESSAGE = {"contentEncoding": TEXT, "messageType": TEXT}
_CHANNEL = {
    "is": one_of("queue", "routingKey"),
    "exchange": OBJECT,
    "queue": OBJECT,
    "name": NAME,
}
_PLACE = {"name": NAME, "durable": FLAG, "autoDelete": FLAG, "vhost": NAME}
_PARTS = {
    "exchange": {**_PLACE, "type": one_of(*_EXCHANGE_TYPES)},
    "queue": {**_PLACE, "exclusive": FLAG},
}
CHANNEL_WORDS = frozenset(_CHANNEL)
OPERATION_WORDS = frozenset(_OPERATION)
MESSAGE_WORDS = frozenset(_MESSAGE)


def exchanges(channels: Iterable[Channel]) -> dict[str, Facts]:
    """The exchanges that a document describes, by name; the first description counts."""
    found: dict[str, Facts] = {}
    for channel in channels:
        exchange = _exchange(said(channel.fields, "amqp"))
        if exchange:
            found.setdefault(exchange["name"], exchange)
    return found


def check_channel(channel: Channel, report: Report) -> None:
    """Report what is wrong in the binding of *channel*."""
    checked(channel.fields, "amqp", _CHANNEL, report)
    for part, words in _PARTS.items():
        check_part(channel.fields, "amqp", part, words, report)


def facts(
    operation: OperationNode, known: Mapping[str, Facts], report: Report
) -> Facts:
    """Keys: `exchange`, `queue`, `amqp` (arguments of the runtime's classes), `bindings`
    (of the topology), `routing_key`, `mandatory`.
    """
    amqp = said(operation.channel.fields, "amqp")
    bound = binds(operation, report)
    found: Facts = {}
    if amqp.get("is") == "queue" or bound:
        found |= _queue_facts(operation, amqp, bound, known, report)
    else:
        if exchange := _exchange(amqp):
            found["exchange"] = exchange
        if key := routing_key(operation.channel, pattern=operation.action == "receive"):
            found["routing_key"] = key
        _say_literal(operation, found, report)
    return found | _sending(operation, report)


def reply_facts(reply: OperationNode, report: Report) -> Facts:
    """Keys: `exchange`, `amqp`, of replies that go where each request says.

    By the convention of AMQP that is a queue, unless the contract names an exchange.
    """
    exchange = _exchange(said(reply.channel.fields, "amqp"))
    return {"exchange": exchange or {"type": "default"}} | _sending(reply, report)


def is_queue(channel: Channel) -> bool:
    """Whether a channel is a queue, by its own words or by what it binds."""
    own = mapping(mapping(channel.fields.value("x-codegen")).get("amqp"))
    return said(channel.fields, "amqp").get("is") == "queue" or "bind" in own


def exchange_name(channel: Channel) -> str:
    """The exchange that messages of a channel are sent to; empty if it has no name."""
    return str(_exchange(said(channel.fields, "amqp")).get("name", ""))


def dead_letter(channel: Channel) -> Facts:
    """Keys: `exchange`, `queue`; how dead letters get into *channel*."""
    amqp = said(channel.fields, "amqp")
    if not is_queue(channel):
        exchange = _exchange(amqp)
        return {"exchange": exchange} if exchange else {}
    name = queue_name(channel) or channel.address or channel.key
    queue = {"name": name, **_own_flags(mapping(amqp.get("queue")))}
    return {"exchange": {"type": "default"}, "queue": queue}


def routing_key(channel: Channel, *, pattern: bool) -> str:
    """The routing key of a channel, where it is not the address (0.4.0); else nothing.

    It may be a *pattern*, `order.*`, where a queue is bound; nothing can be sent to one.
    """
    amqp = said(channel.fields, "amqp")
    name = amqp.get("name")
    if amqp.get("is") == "queue" or not isinstance(name, str):
        return ""
    return "" if not pattern and _WILD.search(name) else name


def queue_name(channel: Channel) -> str:
    """The name of a channel that is a queue, where it is not the address."""
    amqp = said(channel.fields, "amqp")
    name = mapping(amqp.get("queue")).get("name")
    return name if amqp.get("is") == "queue" and isinstance(name, str) else ""


# --- sending --------------------------------------------------------------------------


def _sending(operation: OperationNode, report: Report) -> Facts:
    """How messages are sent; of an operation that receives, how others send them."""
    words = checked(operation.fields, "amqp", _OPERATION, report)
    amqp: Facts = {}
    if "expiration" in words:  # milliseconds, as on the wire
        amqp["expiration"] = words["expiration"] / 1000
    if "priority" in words:
        amqp["priority"] = words["priority"]
    if words.get("deliveryMode") == 1:
        amqp["delivery_mode"] = 1
    for word in ("cc", "bcc"):
        if words.get(word):
            amqp[word] = tuple(words[word])
    if "userId" in words:
        amqp["user_id"] = words["userId"]
    if words.get("timestamp") is False:
        amqp["timestamp"] = False
    amqp |= _message_facts(operation.messages, report)
    found: Facts = {"amqp": amqp} if amqp else {}
    if words.get("mandatory") is False:
        found["mandatory"] = False
    if words.get("ack") is False and operation.action == "receive":
        message = (
            f'messages of operation "{operation.id}" are acknowledged after the handler,'
            ' whatever "ack" says'
        )
        at = place(operation.fields, "amqp", "ack")
        report.add(codes.NOT_KEPT, at, message)
    return found


def _message_facts(messages: Iterable[MessageNode], report: Report) -> Facts:
    """Pairs: the name of a message, and the property that it has on the wire."""
    types: list[tuple[str, str]] = []
    encodings: list[tuple[str, str]] = []
    for message in messages:
        words = checked(message.fields, "amqp", _MESSAGE, report)
        if words.get("messageType", message.wire_name) != message.wire_name:
            types.append((message.wire_name, words["messageType"]))
        if "contentEncoding" in words:
            encodings.append((message.wire_name, words["contentEncoding"]))
            text = (
                f'payload of message "{message.wire_name}" is not encoded as'
                f" {words['contentEncoding']}: bytes travel as they are"
            )
            at = place(message.fields, "amqp", "contentEncoding")
            report.add(codes.NOT_GENERATED, at, text)
    found: Facts = {}
    if types:
        found["message_types"] = tuple(types)
    if encodings:
        found["content_encodings"] = tuple(encodings)
    return found


# --- exchanges and queues -------------------------------------------------------------


def _exchange(amqp: Mapping[str, Any]) -> Facts:
    """An exchange that has a name; a channel that is a queue has none."""
    written = mapping(amqp.get("exchange"))
    name, type_ = written.get("name"), written.get("type")
    if amqp.get("is") == "queue" or not isinstance(name, str) or not name:
        return {}
    return {
        "name": name,
        "type": type_ if type_ in _EXCHANGE_TYPES else "topic",
        **_flags(written, "durable", "auto_delete"),
    }


def _queue_facts(
    operation: OperationNode,
    amqp: Mapping[str, Any],
    binds: list[dict[str, str]],
    known: Mapping[str, Facts],
    report: Report,
) -> Facts:
    """A queue, and what it is bound to; without a binding only its name leads there."""
    written, channel = mapping(amqp.get("queue")), operation.channel
    name = queue_name(channel) or channel.address or ""
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
    queue |= _own_flags(written)
    return found


def _own_flags(queue: Mapping[str, Any]) -> Facts:
    return _flags(queue, "durable", "exclusive", "auto_delete")


def _say_several(
    operation: OperationNode, binds: list[dict[str, str]], report: Report
) -> None:
    if len({bind["exchange"] for bind in binds}) > 1:
        message = (
            f'operation "{operation.id}" takes from several exchanges: in memory only'
            f' "{binds[0]["exchange"]}" is bound'
        )
        report.add(codes.NOT_GENERATED, operation.at, message)


def _say_literal(operation: OperationNode, found: Facts, report: Report) -> None:
    """A direct exchange knows no wildcards, so no queue can be bound for all parameters."""
    address = found.get("routing_key") or operation.channel.address or ""
    exchange = found.get("exchange", {})
    if operation.action != "receive" or exchange.get("type") != "direct":
        return
    if SLOT.search(address) or _WILD.search(address):
        message = (
            f'operation "{operation.id}" would receive nothing: exchange'
            f' "{exchange["name"]}" is direct, where "{address}" is no pattern'
        )
        at = place(operation.channel.fields, "amqp", "exchange")
        hint = "write type: topic, or an address without parameters"
        report.add(codes.INVALID_DOCUMENT, at, message, hint=hint)


def _flags(written: Mapping[str, Any], *names: str) -> Facts:
    """Flags that differ from the runtime's defaults, and the virtual host."""
    found: Facts = {}
    for name, default in (
        ("durable", True),
        ("exclusive", False),
        ("auto_delete", False),
    ):
        wire_name = "autoDelete" if name == "auto_delete" else name
        value = written.get(wire_name)
        if name in names and isinstance(value, bool) and value != default:
            found[name] = value
    vhost = written.get("vhost")
    if isinstance(vhost, str) and vhost not in ("", "/"):
        found["vhost"] = vhost
    return found


def binds(operation: OperationNode, report: Report) -> list[dict[str, str]]:
    """`x-codegen.amqp.bind` of the operation, else of its channel."""
    for fields in (operation.fields, operation.channel.fields):
        at = fields.at("x-codegen")
        amqp = mapping(mapping(fields.value("x-codegen")).get("amqp"))
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
    bound = mapping(item)
    words = {key: bound.get(key) for key in ("exchange", "pattern")}
    if set(bound) - set(words) or not all(isinstance(w, str) for w in words.values()):
        message = 'a member of "bind" must have an "exchange" and a "pattern"'
        report.add(codes.INVALID_DOCUMENT, at, message, hint=_BIND)
        return None
    return {key: str(word) for key, word in words.items()}

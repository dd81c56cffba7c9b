"""What RabbitMQ needs of an operation: exchange, queue, and how messages are sent.

AMQP binding 0.3.0 of AsyncAPI, with 0.2.0 and what 0.4.0 adds to it (`name`, the routing
key). What it cannot say, which queue is bound to which exchange, stands in
`x-codegen.amqp.bind`: a list of `{exchange, pattern}` on the channel or the operation, each
with the `type` of the exchange where no document of the build describes that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.slices.events import wishes
from codegen.slices.events.checks import kind
from codegen.slices.events.document import Channel, MessageNode, OperationNode
from codegen.slices.events.fields import Fields
from codegen.slices.events.protocols import (
    FLAG,
    NAME,
    OBJECT,
    TEXT,
    TEXTS,
    Facts,
    checked,
    checked_part,
    mapping,
    one_of,
    place,
    whole,
)

_EXCHANGE_TYPES = ("topic", "direct", "fanout", "headers", "default")
_BOUND_TYPE = one_of(*_EXCHANGE_TYPES[:-1])
"""To the default exchange no queue is bound: it knows them all."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelBinding:
    """What the binding of a channel says, as far as it is right."""

    is_queue: bool
    """Whether it says so."""
    key: str
    """Routing key, or a pattern, where that is not the address (0.4.0); else nothing."""
    exchange: Facts
    queue: Facts

    @property
    def is_direct(self) -> bool:
        """Whether it is on the exchange without a name: that knows queues by their names."""
        kind = self.exchange.get("type")
        return kind == "default" or (kind is None and self.exchange.get("name") == "")


def of_channel(channel: Channel, report: Report) -> ChannelBinding:
    """What the binding of *channel* says; what is wrong in it is reported."""
    words = checked(channel.fields, "amqp", _CHANNEL, report)
    exchange, queue = (
        checked_part(channel.fields, "amqp", part, _PARTS[part], report)
        for part in ("exchange", "queue")
    )
    is_queue = words.get("is") == "queue"
    key = "" if is_queue else words.get("name", "")
    return ChannelBinding(is_queue=is_queue, key=key, exchange=exchange, queue=queue)


def check_channel(channel: Channel, report: Report) -> None:
    """Report what the binding of *channel* says that is wrong, or that no code keeps."""
    said = of_channel(channel, report)
    other, what = ("exchange", "queue") if said.is_queue else ("queue", "routing key")
    if getattr(said, other) and not binds([channel.fields], Report()):
        at = place(channel.fields, "amqp", other)
        message = f'"{other}" of channel "{channel.key}" is left out: that is a {what}'
        report.add(codes.NOT_GENERATED, at, message)
    if not said.is_queue:
        _check_exchange(channel, said, report)


def _check_exchange(channel: Channel, said: ChannelBinding, report: Report) -> None:
    """Report an exchange that has a name and must not, or the other way round."""
    at, name = place(channel.fields, "amqp", "exchange"), said.exchange.get("name")
    lost = [
        f'"{word}"'
        for word, value in said.exchange.items()
        if word != "name" and (word, value) != ("type", "topic")
    ]
    if said.is_direct:
        if name:
            message = f'exchange "{name}" is the default one, which has no name'
            hint = "delete its name, or write type: direct"
            report.add(codes.INVALID_DOCUMENT, at, message, hint=hint)
    elif lost and not name:
        message = (
            f'the exchange of channel "{channel.key}" has no name, so it is that of the'
            f" transport, whatever {', '.join(lost)} says"
        )
        report.add(codes.NOT_KEPT, at, message, hint="write name: with its name")


# --- sending --------------------------------------------------------------------------


def sending(operation: OperationNode, report: Report) -> Facts:
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


# --- bindings of queues ---------------------------------------------------------------


def binds(places: Iterable[Fields], report: Report) -> list[dict[str, str]]:
    """`x-codegen.amqp.bind`: of an operation, else of its channel, as *places* have it."""
    for fields in places:
        amqp = mapping(wishes.said(fields).get("amqp"))
        if "bind" not in amqp:
            continue
        at, listed = wishes.place(fields, "amqp") / "bind", amqp["bind"]
        if not isinstance(listed, list):
            message = f'"bind" must be a list, not {kind(listed)}'
            report.add(codes.INVALID_DOCUMENT, at, message, hint=_BIND)
            return []
        checked = (_bind(at / i, item, report) for i, item in enumerate(listed))
        return [bind for bind in checked if bind]
    return []


def bound_types(fields: Fields) -> Iterator[tuple[str, str, Pointer]]:
    """Exchanges of `bind` whose type it says, as far as that is right: name, type, place."""
    listed = mapping(wishes.said(fields).get("amqp")).get("bind")
    for index, item in enumerate(listed if isinstance(listed, list) else ()):
        bound = mapping(item)
        name, type = bound.get("exchange"), bound.get("type")
        if isinstance(name, str) and _BOUND_TYPE.fits(type):
            at = wishes.place(fields, "amqp") / "bind" / index / "type"
            yield name, str(type), at


def _bind(at: Pointer, item: Any, report: Report) -> dict[str, str] | None:
    bound = dict(mapping(item))
    type = bound.pop("type", None)
    if type is not None and not _BOUND_TYPE.fits(type):
        message = f'"type" of a member of "bind" must be {_BOUND_TYPE.wanted}'
        report.add(codes.INVALID_DOCUMENT, at / "type", message)
        return None
    words = {key: bound.get(key) for key in ("exchange", "pattern")}
    if set(bound) - set(words) or not all(isinstance(w, str) for w in words.values()):
        message = 'a member of "bind" must have an "exchange" and a "pattern"'
        report.add(codes.INVALID_DOCUMENT, at, message, hint=_BIND)
        return None
    return {key: str(word) for key, word in words.items()}

"""A message and its properties on the wire."""

from __future__ import annotations

import json
import logging
import struct
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from aiormq.abc import DeliveredMessage
from pamqp.commands import Basic
from pamqp.common import FieldTable, FieldValue
from pamqp.encode import encode_table_value

from ..amqp import AmqpSend
from ..failure import (
    ATTEMPT,
    DUE,
    KEY,
    ORIGIN,
    STORY,
    Failure,
    Origin,
    arrived,
    failure_headers,
    own_headers,
    read_failure,
)
from ..ids import fresh_id
from ..message import Message

_DELIVERIES = ("x-delivery-count", "x-acquired-count")
"""Headers in which a quorum queue tells how often it delivered before. Since 4.3 the first
leaves out what ended with a connection."""
_BROKERS = frozenset(
    {"x-death", *_DELIVERIES}
    | {f"x-first-death-{what}" for what in ("exchange", "queue", "reason")}
    | {f"x-last-death-{what}" for what in ("exchange", "queue", "reason")}
)
# CC has the broker send a copy to further queues: not once more, with each retry.
_NOT_AGAIN = _BROKERS | {"CC", "BCC"}
_NEEDED = frozenset({ATTEMPT, DUE, KEY, ORIGIN})
PERSISTENT = 2
_log = logging.getLogger(__name__)


def properties_of(
    message: Message, now: float, told: AmqpSend | None = None
) -> Basic.Properties:
    """Return the properties of a *message* that is sent for the first time.

    *told* is what the contract says of them.
    """
    headers: FieldTable = dict(message.headers)
    if message.key is not None:
        headers[KEY] = message.key
    properties = Basic.Properties(
        content_type=message.content_type or None,
        delivery_mode=PERSISTENT,
        correlation_id=message.correlation_id,
        reply_to=message.reply_to,
        message_id=message.message_id,
        timestamp=datetime.fromtimestamp(now, UTC),
        message_type=message.name or None,
    )
    if told is not None:
        _tell(properties, headers, told, message.name)
    properties.headers = headers or None
    return properties


def _tell(
    properties: Basic.Properties, headers: FieldTable, told: AmqpSend, name: str
) -> None:
    """Say what the contract says of the message called *name*."""
    if told.expiration is not None:
        properties.expiration = str(round(told.expiration * 1000))
    if told.cc:
        headers["CC"] = list(told.cc)
    if told.bcc:
        headers["BCC"] = list(told.bcc)
    if not told.timestamp:
        properties.timestamp = None
    properties.priority = told.priority
    properties.delivery_mode = told.delivery_mode
    properties.user_id = told.user_id
    properties.message_type = dict(told.message_types).get(name, name) or None


def key_of(delivered: DeliveredMessage) -> str | None:
    """Return the key that keeps *delivered* in order, None for no order."""
    headers = delivered.header.properties.headers
    if not headers:
        return None
    key = headers.get(KEY)
    return None if key is None else text_of(key)


def deliveries(delivered: DeliveredMessage) -> int:
    """Return how often the queue delivered it before, 0 where the queue does not count."""
    headers = delivered.header.properties.headers or {}
    counts = (headers.get(name) for name in _DELIVERIES)
    return max((count for count in counts if isinstance(count, int)), default=0)


def read(
    delivered: DeliveredMessage,
    names: Mapping[str, str] = MappingProxyType({}),
    queue: str | None = None,
) -> Message:
    """Return what a queue delivered, whoever sent it.

    *names* are those of messages by the `type` that they travel with, where the contract
    says another one. With a *queue* it is delivered to consumers of that one, for which
    the dead letter of another queue begins anew.

    A message without an id gets one, which it keeps for as long as this consumer holds it,
    and where it is sent to from here. Another consumer that gets it before that gives it
    another: nothing in it says that it is the same.
    """
    properties = delivered.header.properties
    kind = properties.message_type or ""
    if not properties.message_id:
        properties.message_id = fresh_id()
    headers = properties.headers or {}
    texts = {n: text_of(value) for n, value in headers.items() if n not in _NOT_AGAIN}
    key = texts.pop(KEY, None)
    failure = read_failure(texts)
    if failure is not None and queue is not None:
        failure = arrived(failure, here(delivered, queue))
    if failure is None:
        attempt, address = 1, delivered.routing_key or ""
    else:
        attempt, address = failure.attempts + 1, failure.origin.address
    return Message(  # by position, see `value`
        delivered.body,
        properties.content_type or "",
        names.get(kind, kind),
        properties.message_id,
        address,
        properties.correlation_id,
        key,
        own_headers(texts) if texts else texts,
        attempt,
        failure,
        properties.reply_to,
    )


def here(delivered: DeliveredMessage, queue: str) -> Origin:
    """Return where *delivered* comes from, which consumers of *queue* got."""
    return Origin(
        queue=queue,
        exchange=delivered.exchange or "",
        address=delivered.routing_key or "",
    )


def copy_of(
    delivered: DeliveredMessage,
    failure: Failure | None = None,
    due: Mapping[str, str] | None = None,
) -> Basic.Properties:
    """Return the properties with which *delivered* is sent on, to wait or to rest.

    They are the sender's, with what befell the message. Left out is what would have the
    broker do something: let it expire, compare the user, or send copies of it.
    """
    properties = delivered.header.properties
    headers = {
        name: _encodable(value)
        for name, value in (properties.headers or {}).items()
        if name not in _NOT_AGAIN
    }
    if failure is not None:
        headers |= failure_headers(failure)
    headers |= due or {}
    return Basic.Properties(
        content_type=properties.content_type,
        content_encoding=properties.content_encoding,
        headers=headers,
        delivery_mode=PERSISTENT,
        priority=properties.priority,
        correlation_id=properties.correlation_id,
        reply_to=properties.reply_to,
        message_id=properties.message_id,
        timestamp=properties.timestamp,
        message_type=properties.message_type,
        app_id=properties.app_id,
    )


def renewed(delivered: DeliveredMessage) -> Basic.Properties:
    """Return the properties with which *delivered* begins anew in its own queue.

    They are those that it had, with what the broker said of its death; it was delivered
    to nobody yet.
    """
    copy = copy_of(delivered)
    said = (delivered.header.properties.headers or {}).items()
    kept = _BROKERS.difference(_DELIVERIES)
    died = {name: _encodable(value) for name, value in said if name in kept}
    copy.headers = {**(copy.headers or {}), **died}
    return copy


def fitted(properties: Basic.Properties, room: int) -> Basic.Properties:
    """Return *properties* whose headers have *room* bytes, as much as fits of them.

    All headers go into one frame. What others sent may fill it, so that what befell the
    message does not fit as well; it must find its place all the same. First its story gets
    shorter, then the longest of its own headers are left out.
    """
    headers = dict(properties.headers or {})
    for most in (200, 0):
        if len(properties.marshal()) <= room:
            return properties
        for name in STORY.intersection(headers):
            headers[name] = str(headers[name])[:most]
            if not headers[name]:
                del headers[name]
        properties.headers = headers
    longest = sorted(headers.items(), key=lambda one: len(encode_table_value(one[1])))
    while len(properties.marshal()) > room and longest:
        name, _ = longest.pop()
        if name not in _NEEDED:
            del headers[name]
            _log.warning("header %r is left out: there is no room for it", name)
    return properties


def text_of(value: Any) -> str:
    """Return the value of a header as text; what is no text comes as JSON where it can."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bytes | bytearray):
        return value.decode("utf-8", "backslashreplace")
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    try:
        return json.dumps(value, default=text_of)
    except (TypeError, ValueError, RecursionError):  # nested beyond all measure
        return ""


def _encodable(value: FieldValue) -> FieldValue:
    """Return *value* as it can be written again: pamqp reads more than it writes."""
    if isinstance(value, bytes):
        return bytearray(value)
    try:
        if isinstance(value, float):
            # It reads 64 bits, and writes 32.
            exact = struct.unpack(">f", struct.pack(">f", value))[0] == value
            return value if exact else text_of(value)
        encode_table_value(value)
    except (TypeError, ValueError, OverflowError, struct.error):
        return text_of(value)
    return value

"""How a message stands in a record of Kafka, and how records of anybody are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias, cast

from confluent_kafka import Message as Record

from ...media_types import is_json
from ..event import Event
from ..failure import (
    Failure,
    Origin,
    arrived,
    failure_headers,
    own_headers,
    read_failure,
    reserved,
)
from ..headers import (
    CONTENT_TYPE,
    CORRELATION_ID,
    MESSAGE_ID,
    MESSAGE_NAME,
    REPLY_TO,
)
from ..message import Message

NULL = b"null"
"""What a record without a value says in JSON, and the other way round."""

RawHeaders: TypeAlias = list[tuple[str, str | bytes | None]]


_UNREADABLE: RawHeaders = [("x-headers-unreadable", None)]
"""What stands in a record, as it is held here, for headers that cannot be read."""


def headers_of(record: Record) -> RawHeaders:
    """Return the headers of *record*, none if they cannot be read."""
    if unreadable(record):
        return []
    return cast("RawHeaders", record.headers() or [])


def unreadable(record: Record) -> bool:
    """Whether *record* has headers that Python cannot read: the name of one is no UTF-8.

    confluent-kafka raises `SystemError` when it is asked for them first. Asked again, it
    gives a list with holes in it, which ends the process: so nobody else may ask.
    """
    try:
        return record.headers() == _UNREADABLE
    except SystemError:
        record.set_headers(_UNREADABLE)
        return True


def read(record: Record, main: str) -> Message:
    """Return *record*, which was sent to the topic *main*, as a message.

    Clients that know nothing of contracts send no headers: then the place of the record,
    and its time, are its id, and it is taken for JSON. Without the time, what is in a topic
    that was deleted and made anew would be repetitions of what was there before.
    """
    raw = headers_of(record)
    headers: Mapping[str, str] = {}
    content_type, name = "application/json", ""
    correlation_id = reply_to = None
    message_id, attempt, failure = "", 1, None
    if raw:
        texts = {
            name: value.decode("utf-8", "replace") if value else ""
            for name, value in cast("Iterable[tuple[str, bytes | None]]", raw)
        }
        content_type = texts.pop(CONTENT_TYPE, "") or content_type
        message_id = texts.pop(MESSAGE_ID, "")
        name = texts.pop(MESSAGE_NAME, "")
        correlation_id = texts.pop(CORRELATION_ID, None)
        reply_to = texts.pop(REPLY_TO, None)
        if reserved(texts):
            here = Origin(
                queue=main,
                address=main,
                partition=record.partition(),
                offset=record.offset(),
            )
            failure = arrived(read_failure(texts), here)
            attempt = 1 if failure is None else failure.attempts + 1
            texts = own_headers(texts)
        headers = texts
    body = record.value()
    if body is None:
        body = NULL if is_json(content_type) else b""
    if not message_id:
        moment = record.timestamp()[1]
        message_id = f"{main}/{record.partition()}/{record.offset()}@{moment}"
    return Message(  # by position, see `value`
        body,
        content_type,
        name,
        message_id,
        main,
        correlation_id,
        key_in(record),
        headers,
        attempt,
        failure,
        reply_to,
    )


def key_in(record: Record) -> str | None:
    """Return the key of *record* as a message has it."""
    key = record.key()
    return None if key is None else key.decode("utf-8", "backslashreplace")


def write(message: Message) -> RawHeaders:
    """Return the headers that *message* travels with."""
    headers = {
        **message.headers,
        CONTENT_TYPE: message.content_type,
        MESSAGE_ID: message.message_id,
        MESSAGE_NAME: message.name,
    }
    if message.correlation_id is not None:
        headers[CORRELATION_ID] = message.correlation_id
    if message.reply_to is not None:
        headers[REPLY_TO] = message.reply_to
    if message.failure is not None:
        headers.update(failure_headers(message.failure))
    return _raw(headers)


def _raw(headers: Mapping[str, str]) -> RawHeaders:
    # As bytes: of a text librdkafka takes what stands before its first NUL.
    return [(name, text.encode()) for name, text in headers.items()]


def value_of(message: Message) -> bytes | None:
    """Return the value that *message* travels with: null is none, as for Java's clients.

    So it is what deletes its key from a topic that is compacted.
    """
    body = message.body
    return None if body == NULL and is_json(message.content_type) else body


def takes_null(event: Event[Any]) -> bool:
    """Whether the contract allows a message of *event* to be null."""
    contents = (one.content for one in event.payloads)
    return any(is_json(one.media_type) and one.accepts(None) for one in contents)


def key_of(message: Message) -> bytes | None:
    """Return the key that *message* travels with."""
    return None if message.key is None else message.key.encode("utf-8", "replace")


def onward(
    record: Record, message: Message, failure: Failure, added: Mapping[str, str]
) -> RawHeaders:
    """Return the headers of *record* for another topic, as they came, and what befell it.

    Its id goes with it, since its place would be another one.
    """
    told = {MESSAGE_ID: message.message_id, **failure_headers(failure), **added}
    raw = headers_of(record)
    ours = own_headers(dict.fromkeys((name for name, _ in raw), ""))
    kept = [(name, value) for name, value in raw if name in ours and name not in told]
    return [*kept, *_raw(told)]


def pointer(message: Message, failure: Failure) -> RawHeaders:
    """Return the least that a dead letter must tell: where all of it stands.

    The record that it came from has what is missing here, the application's own headers
    and why it failed.
    """
    told = failure_headers(replace(failure, reason="see the origin", error=""))
    return _raw({MESSAGE_ID: message.message_id, **told})

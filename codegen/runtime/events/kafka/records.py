"""How a message stands in a record of Kafka, and how records of anybody are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, cast

from confluent_kafka import Message as Record

from ..failure import Failure, failure_headers, own_headers, read_failure, reserved
from ..message import Message

CONTENT_TYPE, MESSAGE_ID = "content-type", "message-id"
MESSAGE_NAME, CORRELATION_ID = "message-name", "correlation-id"

RawHeaders: TypeAlias = list[tuple[str, str | bytes | None]]


def read(record: Record, main: str) -> Message:
    """Return *record*, which was sent to the topic *main*, as a message.

    Clients that know nothing of contracts send no headers: then the place of the record
    is its id, and it is taken for JSON.
    """
    raw, key = record.headers(), record.key()
    headers: Mapping[str, str] = {}
    content_type, name, correlation_id = "application/json", "", None
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
        if reserved(texts):
            failure = read_failure(texts)
            attempt = 1 if failure is None else failure.attempts + 1
            texts = own_headers(texts)
        headers = texts
    return Message(  # by position, see `value`
        record.value() or b"",
        content_type,
        name,
        message_id or f"{main}/{record.partition()}/{record.offset()}",
        main,
        correlation_id,
        None if key is None else key.decode("utf-8", "backslashreplace"),
        headers,
        attempt,
        failure,
    )


def write(message: Message) -> RawHeaders:
    """Return the headers that *message* travels with."""
    headers: dict[str, str | bytes | None] = {
        **message.headers,
        CONTENT_TYPE: message.content_type,
        MESSAGE_ID: message.message_id,
        MESSAGE_NAME: message.name,
    }
    if message.correlation_id is not None:
        headers[CORRELATION_ID] = message.correlation_id
    if message.failure is not None:
        headers.update(failure_headers(message.failure))
    return list(headers.items())


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
    raw = cast("RawHeaders", record.headers() or [])
    ours = own_headers(dict.fromkeys((name for name, _ in raw), ""))
    kept = [(name, value) for name, value in raw if name in ours and name not in told]
    return [*kept, *told.items()]

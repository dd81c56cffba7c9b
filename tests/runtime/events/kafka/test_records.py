"""Messages as records, and records of anybody as messages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from confluent_kafka import Message as Record

from codegen.runtime.events import Failure, Message, Origin
from codegen.runtime.events.kafka import records


def _record(
    value: bytes | None = b"{}", *, key: bytes | None = None, headers: Any = None
) -> Record:
    return Record(
        topic="t",
        partition=2,
        offset=7,
        key=key,
        value=value,
        headers=headers,
        timestamp=(1, 1700),
    )


FAILURE = Failure(
    reason="no",
    error="Retry",
    attempts=2,
    first=1.0,
    last=2.0,
    origin=Origin(queue="t", address="t", partition=2, offset=7),
)
WHOLE = Message(
    body=b"{}",
    content_type="application/cbor",
    name="Created",
    message_id="1",
    correlation_id="2",
    key="k",
    address="t",
    headers={"tenant": "a\0b"},
    attempt=3,  # what befell it says that it was delivered twice
    failure=FAILURE,
)
LEAST = Message(
    body=b"{}", content_type="application/json", name="", message_id="1", address="t"
)


@pytest.mark.parametrize("message", [WHOLE, LEAST])
def test_what_is_written_is_read(message: Message) -> None:
    """All of a message goes through a record."""
    headers = records.write(message)
    record = _record(message.body, key=records.key_of(message), headers=headers)
    found = records.read(record, "t")
    assert found == message
    assert type(found) is Message
    assert repr(found) == repr(message)


def test_a_first_delivery_says_nothing_of_attempts() -> None:
    """There are four headers, and those of the application."""
    names = [name for name, _ in records.write(LEAST)]
    assert names == ["content-type", "message-id", "message-name"]


def test_no_headers() -> None:
    """A plain client's record has its place for an id."""
    message = records.read(_record(), "t")
    assert message.message_id == "t/2/7@1700"
    assert message.content_type == "application/json"
    assert (message.name, message.headers, message.key) == ("", {}, None)


def test_strange_headers() -> None:
    """None is empty, of duplicates the last counts, and what is no text is shown."""
    raw = [("a", None), ("b", b"1"), ("b", b"2"), ("c", b"\xff"), ("x-attempt", b"x")]
    message = records.read(_record(None, key=b"\xff", headers=raw), "t")
    assert message.body == b"null"  # a tombstone
    assert message.headers == {"a": "", "b": "2", "c": "\ufffd"}
    assert message.key == "\\xff"
    assert message.attempt == 1


def test_headers_that_python_cannot_read() -> None:
    """They are asked for once: the second answer would end the process."""

    class Unreadable:
        """A record of confluent-kafka, one of whose headers has a name in Latin 1."""

        said: Any = None

        def headers(self) -> Any:
            if self.said is None:
                raise SystemError("returned a result with an exception set")
            return self.said

        def set_headers(self, said: Any) -> None:
            self.said = said

    record: Any = Unreadable()
    assert records.headers_of(record) == []
    assert records.unreadable(record)
    assert not records.unreadable(_record(headers=[("a", b"1")]))
    assert not records.unreadable(_record())


def test_null() -> None:
    """What JSON says of it is what a record without a value says; nothing else is."""
    assert records.read(_record(value=None), "t").body == b"null"
    other = _record(value=None, headers=[("content-type", b"text/plain")])
    assert records.read(other, "t").body == b""
    null = replace(LEAST, body=b"null")
    assert records.value_of(null) is None
    assert records.value_of(replace(null, content_type="text/plain")) == b"null"
    assert records.value_of(LEAST) == b"{}"


def test_onward() -> None:
    """The application's headers stay as they came; ours are replaced."""
    raw = [("b", b"\xff"), ("b", None), ("x-attempt", b"1"), ("x-due", b"1970-01-01")]
    record = _record(headers=raw)
    message = records.read(record, "t")
    headers = records.onward(record, message, FAILURE, {"x-attempt": "3"})
    assert headers[:2] == [("b", b"\xff"), ("b", None)]
    told = dict(headers[2:])
    assert len(told) == len(headers) - 2
    assert told["message-id"] == b"t/2/7@1700"
    assert told["x-attempt"] == b"3"
    assert told["x-origin-partition"] == b"2"
    assert "x-due" not in told

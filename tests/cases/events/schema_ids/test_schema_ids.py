"""What Confluent's serializers write before a body, and what they read there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest


def sent(golden: Callable[[str], ModuleType], name: str, value: Any, **ids: int) -> Any:
    """The message as it travels."""
    runtime = golden("runtime.events")
    kept: list[Any] = []

    class Keeping(runtime.MemoryTransport):  # type: ignore[misc,name-defined]
        async def publish(self, event: Any, message: Any) -> Any:
            kept.append((event, message))
            return runtime.Receipt(message_id=message.message_id)

    publisher = golden("users.events.publisher").UsersPublisher
    asyncio.run(publisher(Keeping(), schema_ids=ids).tell(value, name=name))
    ((event, message),) = kept
    dispatch = golden("runtime.events.dispatch")
    assert dispatch.decode(event, message) == value
    return message.body


def test_ids_and_bytes(golden: Callable[[str], ModuleType]) -> None:
    models = golden("users.events.models")
    proto = golden("_proto.users.moved_pb2")
    joined = models.Joined(id="x")
    assert sent(golden, "joined", joined, joined=258) == b"\0\0\0\1\2" + b"\2x"
    assert sent(golden, "left", models.Left(id="x")) == b'\0\0\0\0\7{"id":"x"}'
    assert sent(golden, "left", models.Left(id="x"), left=1) == b'\0\0\0\0\1{"id":"x"}'
    moved = proto.Moved(to={"city": "a"})
    assert sent(golden, "moved", moved, moved=3) == (
        b"\0" + b"\0" * 7 + b"\3" + b"\2\2" + b"\n\3\n\1a"
    )
    to = proto.Moved.To(city="a")
    assert sent(golden, "to", to, to=3) == b"\0\0\0\0\3" + b"\4\2\0" + b"\n\1a"


def test_without_an_id_nothing_is_sent(golden: Callable[[str], ModuleType]) -> None:
    models, errors = golden("users.events.models"), golden("runtime")
    with pytest.raises(errors.ContractViolation) as caught:
        sent(golden, "joined", models.Joined(id="x"))
    assert str(caught.value) == (
        "tell: the id of the schema of 'joined' goes before its body, and nobody says it:"
        " give the publisher schema_ids={'joined': ...}"
    )
    with pytest.raises(errors.ContractViolation, match="is no id of a schema"):
        sent(golden, "joined", models.Joined(id="x"), joined=2**32)


def test_names_need_not_travel(golden: Callable[[str], ModuleType]) -> None:
    """Other programs write no names: what follows the id tells messages of Protobuf."""
    events = golden("users.events.events")
    runtime, dispatch = golden("runtime.events"), golden("runtime.events.dispatch")
    proto = golden("_proto.users.moved_pb2")

    def read(body: bytes, event: Any = events.HEAR) -> Any:
        message = runtime.Message(
            body=body, content_type="", name="", message_id="1", address="users"
        )
        return dispatch.decode(event, message)

    to = proto.Moved.To(city="a")
    assert read(b"\0\0\0\0\3" + b"\4\2\0" + b"\n\1a") == to
    assert read(b"\0\0\0\0\3" + b"\2x") == golden("users.events.models").Joined(id="x")
    models = golden("users.events.models")
    assert read(b"\0\0\0\0\1" + b"\2x", events.TELL_APART) == models.Opened(id="x")
    assert read(b"\0\0\0\0\2" + b"\2x", events.TELL_APART) == models.Closed(id="x")
    assert read(b"\0\0\0\0\3" + b"\2x", events.TELL_APART) == models.Opened(id="x")
    with pytest.raises(golden("runtime").ContractViolation):
        read(b"\1\0\0\0\3" + b"\2x")

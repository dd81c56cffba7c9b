"""Messages of several types on one address find the handlers that take them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

Golden = Callable[[str], ModuleType]


def _run(golden: Golden, send: Callable[[Any, ModuleType], Any]) -> tuple[Any, Any]:
    async def run() -> tuple[Any, Any]:
        fake = golden("chat.events.fake").FakeChatHandlers()
        transport = golden("runtime.events").MemoryTransport()
        golden("chat.events.consumer").register(transport, fake)
        await transport.start()
        publisher = golden("chat.events.publisher").ChatPublisher(transport)
        await send(publisher, golden("chat.events.models"))
        await transport.idle()
        await transport.drain()
        return [(c.operation, c.arguments["event"]) for c in fake.calls], transport

    return asyncio.run(run())


def test_each_message_reaches_those_who_take_it(golden: Golden) -> None:
    """Text goes to `read`, `joined` to `greet`; the others pass over it."""

    async def send(publisher: Any, models: ModuleType) -> None:
        await publisher.say("hello")
        await publisher.say(models.Joined(name="ann"))

    calls, transport = _run(golden, send)
    joined = golden("chat.events.models").Joined(name="ann")
    assert sorted(calls, key=str) == sorted(
        [("read", "hello"), ("greet", joined)], key=str
    )
    assert transport.dead_letters == []


def test_one_queue_with_two_handlers(golden: Golden) -> None:
    """Types that look alike are told apart by the name that travels with them."""

    async def send(publisher: Any, models: ModuleType) -> None:
        for _ in range(3):
            await publisher.enqueue(models.Joined(name="ann"))
            await publisher.enqueue(models.Left(name="ann"))

    calls, transport = _run(golden, send)
    assert sorted(operation for operation, _ in calls) == [
        *["countJoined"] * 3,
        *["countLeft"] * 3,
    ]
    assert transport.dead_letters == []


def test_bytes_travel_as_they_are(golden: Golden) -> None:
    """A media type that is neither JSON nor text is bytes."""
    fake = golden("chat.events.fake").FakeChatPublisher()
    asyncio.run(fake.show(b"\x89PNG"))
    assert fake.published == [("show", b"\x89PNG")]

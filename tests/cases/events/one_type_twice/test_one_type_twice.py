"""Two messages whose payloads have one type: who sends says which one it is."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

Golden = Callable[[str], ModuleType]


def _names(golden: Golden, send: Callable[[Any, ModuleType], Any]) -> list[str]:
    """The names that messages arrive with."""

    async def run() -> list[str]:
        runtime = golden("runtime.events")
        transport, names = runtime.MemoryTransport(), list[str]()

        async def handle(event: Any, context: Any) -> None:
            names.append(context.name)

        runtime.bind(transport, golden("users.events.events").TELL, "tests", handle)
        await transport.start()
        publisher = golden("users.events.publisher").UsersPublisher(transport)
        await send(publisher, golden("users.events.models"))
        await transport.idle()
        await transport.drain()
        return names

    return asyncio.run(run())


def test_each_message_can_be_sent(golden: Golden) -> None:
    async def send(publisher: Any, models: ModuleType) -> None:
        user = models.User(id="7")
        await publisher.tell(user, name="UserDeleted")
        await publisher.tell(user, name="UserCreated")

    assert _names(golden, send) == ["UserDeleted", "UserCreated"]


def test_it_cannot_be_left_open(golden: Golden) -> None:
    publisher = golden("users.events.publisher").UsersPublisher
    parameter = inspect.signature(publisher.tell).parameters["name"]
    assert parameter.default is inspect.Parameter.empty

    async def send(publisher: Any, models: ModuleType) -> None:
        with pytest.raises(ValueError, match="^tell: no message is called 'Usr'$"):
            await publisher.tell(models.User(id="7"), name="Usr")

    assert _names(golden, send) == []


def test_headers_tell_messages_apart(golden: Golden) -> None:
    """There the name may be left out, or said."""

    async def send(publisher: Any, models: ModuleType) -> None:
        await publisher.warn("hot", headers=models.WarningHeaders(kind="warning"))
        note = models.NoteHeaders(kind="note")
        await publisher.warn("hot", headers=note)
        await publisher.warn("hot", headers=note, name="Note")

    assert _names(golden, send) == ["Warning", "Note", "Note"]

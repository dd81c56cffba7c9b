"""The in-memory transport as a broker, in virtual time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any, TypeVar
from uuid import uuid4

from codegen.runtime.events import (
    DeadLetter,
    Event,
    MemoryTransport,
    Message,
    Receipt,
    Transport,
)
from tests.runtime.events.conformance.promises import MEMORY
from tests.runtime.events.conformance.world import End, Raw
from tests.runtime.virtual import VirtualTime

T = TypeVar("T")


class _Open(MemoryTransport):
    """One for all, so that nobody closes it for the others; it keeps what was sent."""

    def __init__(self, time: VirtualTime) -> None:
        super().__init__(clock=time.clock, now=lambda: 1e9 + time.now)
        self.sent: list[Message] = []

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        self.sent.append(message)
        return await super().publish(event, message)

    async def close(self) -> None:
        pass


class MemoryBroker:
    """What dies with the test."""

    promises = MEMORY
    ends: tuple[End, ...] = ()

    def __init__(self, time: VirtualTime) -> None:
        self._time = time
        self._transport = _Open(time)

    def run(self, scenario: Coroutine[Any, Any, T]) -> T:
        async def whole() -> T:
            try:
                return await scenario
            finally:
                await self._transport.drain()

        return self._time.run(whole())

    def now(self) -> float:
        return self._time.now

    def wall(self) -> float:
        return 1e9 + self._time.now

    def transport(self) -> Transport:
        return self._transport

    async def dead(
        self, transport: Transport, event: Event[Any], group: str
    ) -> Sequence[DeadLetter]:
        queue = self.place(event, group)
        return [one for one in self._transport.dead_letters if one.queue == queue]

    def place(self, event: Event[Any], group: str) -> str:
        return f"{group}.{event.name}" if event.queue is None else event.queue.name

    async def publish_raw(self, event: Event[Any], raw: Raw) -> None:
        message = Message(
            body=raw.body,
            content_type="application/json",
            name="",
            message_id=str(uuid4()),
            key=raw.key,
            address=event.address,
            headers=raw.headers,
        )
        await self._transport.publish(event, message)

    async def read_raw(
        self, event: Event[Any], send: Callable[[], Awaitable[object]]
    ) -> Raw:
        await send()
        message = self._transport.sent[-1]
        return Raw(body=message.body, headers=message.headers, key=message.key)

    async def go(self, end: End) -> None:
        raise AssertionError("it has no ends")

    async def come_back(self, end: End) -> None:
        raise AssertionError("it has no ends")

    @property
    def words(self) -> tuple[str, str]:
        raise AssertionError("it is of this process alone")

"""What every scenario is played in: a broker, events of its own, handlers that remember."""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Mapping,
    Sequence,
)
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeVar, Unpack, cast

from codegen.runtime import Backoff, Policy, Retry
from codegen.runtime.events import (
    ConsumeOptions,
    DeadLetter,
    Event,
    Exchange,
    Json,
    MessageContext,
    Payload,
    Publisher,
    PublishOptions,
    Receipt,
    Transport,
    bind,
)
from codegen.runtime.events.graveyard import Graveyard
from codegen.runtime.models import ContractModel
from tests.runtime.events.conformance.promises import Promises

T = TypeVar("T")
PATIENCE = 60.0
"""Seconds after which what is waited for will not come; memory's are virtual."""


class Created(ContractModel):
    id: str
    number: int = 0


class Cancelled(ContractModel):
    id: str
    why: str


CREATED: Payload[Created] = Payload(name="Created", content=Json(Created))
CANCELLED: Payload[Cancelled] = Payload(name="Cancelled", content=Json(Cancelled))
QUICK = Policy(retry=Retry(attempts=3, backoff=Backoff(base=0.1, cap=0.2)))
"""Retries soon, for brokers take real time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A message as software that does not know us sends it, or gets it."""

    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    key: str | None = None


End = Literal["cut", "stop", "kill"]


class Broker(Protocol):
    """One kind of broker, as a scenario needs it."""

    promises: Promises

    def run(self, scenario: Coroutine[Any, Any, T]) -> T:
        """Run a scenario to its end."""
        ...

    def now(self) -> float:
        """Seconds, of the time that the scenario is played in."""
        ...

    def wall(self) -> float:
        """Seconds since 1970, as the broker dates messages."""
        ...

    def transport(self) -> Transport:
        """Another transport to the broker; in memory the only one, which stays open."""
        ...

    async def dead(
        self, transport: Transport, event: Event[Any], group: str
    ) -> Sequence[DeadLetter]:
        """The dead letters that *group* has of *event*, which stay where they are."""
        ...

    def place(self, event: Event[Any], group: str) -> str:
        """What those dead letters are put back by."""
        ...

    async def publish_raw(self, event: Event[Any], raw: Raw) -> None:
        """Send as a plain client does."""
        ...

    async def read_raw(
        self, event: Event[Any], send: Callable[[], Awaitable[object]]
    ) -> Raw:
        """Return, as a plain client gets it, what *send* sends to *event*."""
        ...

    ends: tuple[End, ...]
    """The ways in which it can go away, and come back with what it had."""

    async def go(self, end: End) -> None:
        """Go away: all connections are cut; it is stopped in good order, or killed."""
        ...

    async def come_back(self, end: End) -> None:
        """Be there again, where it was."""
        ...

    @property
    def words(self) -> tuple[str, str]:
        """Kind and address, for a consumer in a process of its own."""
        ...


class Seen:
    """A handler that remembers, and does as it is told."""

    def __init__(self, *script: BaseException | None, seconds: float = 0.0) -> None:
        self.script = list(script)
        self.seconds = seconds
        self.events: list[Any] = []
        self.contexts: list[MessageContext] = []
        self.inside = self.most = 0
        self.done = 0

    async def __call__(self, event: Any, context: MessageContext) -> None:
        self.events.append(event)
        self.contexts.append(context)
        self.inside += 1
        self.most = max(self.most, self.inside)
        try:
            await asyncio.sleep(self.seconds)
        finally:
            self.inside -= 1
        error = self.script.pop(0) if self.script else None
        if error is not None:
            raise error
        self.done += 1

    @property
    def numbers(self) -> list[int]:
        return [event.number for event in self.events]

    @property
    def attempts(self) -> list[int]:
        return [context.attempt for context in self.contexts]


class World:
    """A broker, and events that no other scenario has."""

    def __init__(self, broker: Broker, name: str) -> None:
        self.broker = broker
        self.name = name
        self.group = f"{name}.g"

    @property
    def promises(self) -> Promises:
        return self.broker.promises

    def event(self, **facts: Any) -> Event[Any]:
        """An operation that sends, or receives."""
        defaults: dict[str, Any] = {
            "name": "on",
            "address": f"{self.name}.created",
            "payloads": (CREATED,),
            "exchange": Exchange(name=f"{self.name}.shop"),
            "policy": QUICK,
        }
        return Event(**{**defaults, **facts})

    @asynccontextmanager
    async def listening(
        self,
        event: Event[Any],
        handle: Callable[[Any, MessageContext], Awaitable[None]],
        *,
        group: str | None = None,
        **options: Unpack[ConsumeOptions],
    ) -> AsyncIterator[Transport]:
        """A transport that delivers *event* to *handle*."""
        transport = self.broker.transport()
        bind(transport, event, group or self.group, handle, **options)
        await transport.start()
        try:
            yield transport
        finally:
            await transport.close()

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[Send]:
        """A publisher, on a transport of its own."""
        transport = self.broker.transport()
        try:
            yield Send(Publisher(transport))
        finally:
            await transport.close()

    async def dead(
        self, transport: Transport, event: Event[Any], group: str | None = None
    ) -> Sequence[DeadLetter]:
        """The dead letters of *event*."""
        return await self.broker.dead(transport, event, group or self.group)

    def graveyard(self, transport: Transport) -> Graveyard:
        """*transport*, as one whose dead letters can be put back."""
        return cast("Graveyard", transport)

    async def dead_letters(
        self, transport: Transport, event: Event[Any], *, count: int = 1
    ) -> Sequence[DeadLetter]:
        """Wait until so many messages of *event* are dead, and return them."""
        for _ in range(int(PATIENCE / 0.05)):
            letters = await self.dead(transport, event)
            if len(letters) >= count:
                return letters
            await asyncio.sleep(0.05)
        raise AssertionError(f"did not come: {count} dead letters")


@dataclass(frozen=True, slots=True)
class Send:
    """Sends events."""

    publisher: Publisher

    async def __call__(
        self,
        event: Event[Any],
        *values: Any,
        parameters: Mapping[str, object] | None = None,
        **options: Unpack[PublishOptions],
    ) -> list[Receipt]:
        return [
            await self.publisher._publish(event, value, options, parameters)
            for value in values
        ]


async def until(holds: Callable[[], bool], what: str) -> None:
    """Wait until something *holds*.

    Raises:
        AssertionError: It does not within the patience of a test.
    """
    for _ in range(int(PATIENCE / 0.01)):
        if holds():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"did not come: {what}")

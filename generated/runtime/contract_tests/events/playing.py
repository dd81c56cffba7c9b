"""One example: a service at its start, a transport of its own, and what befalls them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any

from ...events.event import Event
from ...events.message import Message
from .hurried import Hurried
from .loops import Task, begun, threads_end
from .service import Service
from .watched import Watched

PATIENCE = 10.0
"""Seconds of a service that does not come to rest, before it is left alone."""
HUNG = f"it did not come to rest within {PATIENCE:g} s"
_AFTERWARDS = 1.0
"""Seconds that what goes on after an acknowledgement has to come to its end."""
_OURS = __name__.rsplit(".", 3)[0]
"""The runtime that this module is of."""


class Hung(Exception):
    """A service did not come to rest: more examples would take as long each."""

    def __init__(self) -> None:
        super().__init__(f"{HUNG}: see what is said of what is allowed")


@dataclass(slots=True, kw_only=True)
class Play:
    """One example while it goes on.

    Attributes:
        service: What is tested.
        transport: Carries its messages.
        made: What the provider made.
        before: The tasks that were there before.
        stuck: Whether it did not come to rest.
        sent: What was sent to it.
    """

    service: Service
    transport: Watched
    made: Any
    before: frozenset[Task]
    stuck: bool = False
    sent: list[Message] = field(default_factory=list)

    async def send(self, event: Event[Any], *messages: Message) -> int:
        """Send *messages*; returns how many queues took the last one."""
        queues = 0
        for message in messages:
            self.sent.append(message)
            queues = await self.transport.send(event, message)
        return queues

    async def rest(self) -> None:
        """Wait until every message is settled, with all its redeliveries.

        Raises:
            Hung: That takes too long.
        """
        try:
            async with asyncio.timeout(PATIENCE):
                await self.transport.idle()
        except TimeoutError:
            self.stuck = True
            raise Hung from None

    async def calm(self) -> None:
        """Wait until what handlers have left behind has come to its end, too."""
        await self.rest()
        left = self.left()
        if left:
            await asyncio.wait(left, timeout=_AFTERWARDS)
        await threads_end(_AFTERWARDS)
        await self.rest()

    async def cut_off(self) -> None:
        """End all that the service is at, as a crash does, and let it begin again."""
        for task in self.left():
            task.cancel()
        await self.transport.drain(timeout=0)
        await threads_end(_AFTERWARDS)
        await self.transport.start()

    def left(self) -> frozenset[Task]:
        """Return the tasks that the service has begun and not ended."""
        now = begun() - self.before - {asyncio.current_task()}
        return frozenset(task for task in now if not _is_ours(task))

    async def effects(self) -> Any:
        """Return what handlers did so far."""
        return await self.service.effects(self.made)

    def trouble(self) -> str:
        """Return why it did not come to rest, empty if it did."""
        for message in self.transport.restless:
            return f"{message.message_id} is delivered again and again"
        return HUNG if self.stuck else ""


@asynccontextmanager
async def playing(service: Service) -> AsyncIterator[Play]:
    """Begin an example, and end what it left."""
    before = begun()
    transport = Watched(Hurried().clock)
    with _quiet():
        made = await service.begin(transport)
        play = Play(service=service, transport=transport, made=made, before=before)
        try:
            await transport.start()
            yield play
        finally:
            await transport.drain(timeout=0.0 if play.stuck else 0.2)
            left = begun() - before - {asyncio.current_task()}
            for task in left:
                task.cancel()
            if left:
                await asyncio.wait(left, timeout=_AFTERWARDS)


def _is_ours(task: Task) -> bool:
    """Whether *task* is one of the runtime, not of the service."""
    frame = getattr(task.get_coro(), "cr_frame", None)
    module = frame.f_globals.get("__name__", "") if frame is not None else ""
    return bool(module.startswith(f"{_OURS}."))


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what consumers log about failures that are meant to happen out of the way."""
    logger = logging.getLogger(f"{_OURS}.events")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)

"""One test: its servers, its callers, and the loop that they run in."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import ModuleType
from typing import Any, TypeAlias

import grpc.aio

from codegen.runtime import Policy
from codegen.runtime.grpc.context import Context
from tests.runtime.grpc.faults.callers import Caller, ClientKind
from tests.runtime.grpc.faults.leaks import no_tasks
from tests.runtime.grpc.faults.pace import Pace
from tests.runtime.grpc.faults.proxy import PATIENCE
from tests.runtime.grpc.parrot import Parrot, add_to_server


class Times:
    """Counts how often something happens, for one who waits for it."""

    def __init__(self) -> None:
        self.count = 0
        self._changed = asyncio.Event()

    def once_more(self) -> None:
        """Count it."""
        self.count += 1
        self._changed.set()

    async def reaches(self, number: int = 1) -> None:
        """Wait, with patience, until it has happened so often."""
        async with asyncio.timeout(PATIENCE):
            while self.count < number:
                self._changed.clear()
                await self._changed.wait()


class Hold:
    """Holds a parrot up, at the n-th question of each call, until it may go on.

    Attributes:
        begun: Questions at which it was held up.
        cancelled: Those of them whose caller gave up.
    """

    def __init__(self, parrot: Parrot, at: int = 1) -> None:
        self.begun, self.cancelled = Times(), Times()
        self._go_on = asyncio.Event()
        self._at = at
        self._asked: Counter[int] = Counter()
        parrot.when_asked = self._when_asked

    async def _when_asked(self, text: str, context: Context) -> None:
        self._asked[id(context)] += 1
        if self._asked[id(context)] < self._at:
            return
        self.begun.once_more()
        try:
            await self._go_on.wait()
        except asyncio.CancelledError:
            self.cancelled.once_more()
            raise

    def go_on(self) -> None:
        """Let it answer."""
        self._go_on.set()


async def happens(event: asyncio.Event) -> None:
    """Wait for *event*, with patience."""
    async with asyncio.timeout(PATIENCE):
        await event.wait()


class World:
    """What a test needs: a parrot, servers of it, and callers.

    Attributes:
        client: Of which kind the callers are.
        pace: The time of the callers.
    """

    def __init__(self, client: ClientKind, messages: ModuleType) -> None:
        self.client = client
        self.messages = messages
        self.parrot = Parrot(messages)
        self.pace = Pace()

    @asynccontextmanager
    async def serving(
        self, port: int = 0, *, grace: float | None = None, **options: Any
    ) -> AsyncIterator[Server]:
        """Serve the parrot at *port*; *options* are those of `grpc.aio.server`."""
        server = await self.serve(port, **options)
        try:
            yield server
        finally:
            await server.aio.stop(grace)

    async def serve(
        self, port: int = 0, *, arguments: Any = (), **options: Any
    ) -> Server:
        """Do the same; the test ends it."""
        arguments = (("grpc.so_reuseport", 0), *arguments)
        aio = grpc.aio.server(options=arguments, **options)
        add_to_server(self.parrot, aio)
        server = Server(aio, aio.add_insecure_port(f"127.0.0.1:{port}"))
        await aio.start()
        return server

    def caller(self, target: str, policy: Policy, **options: Any) -> Caller:
        """Return a caller of the parrot at *target*."""
        options.setdefault("clock", self.pace.clock)
        return Caller(self.client, self.parrot, target, policy, **options)


class Server:
    """A server that runs."""

    def __init__(self, aio: grpc.aio.Server, port: int) -> None:
        self.aio, self.port = aio, port

    @property
    def target(self) -> str:
        """Where clients connect to."""
        return f"127.0.0.1:{self.port}"


Play: TypeAlias = Callable[[Callable[[World], Awaitable[None]]], None]
"""Runs a test in a loop of its own, and looks what it leaves behind."""


async def play(
    test: Callable[[World], Awaitable[None]], client: ClientKind, messages: ModuleType
) -> None:
    """Run *test* to its end; no task may be left over."""
    unheard: list[str] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, said: unheard.append(repr(said)))
    await test(World(client, messages))
    await no_tasks()
    assert unheard == [], unheard

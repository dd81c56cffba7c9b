"""Begins what a service stands on, in this process, and ends it in the opposite order."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    asynccontextmanager,
    contextmanager,
)
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import uvicorn
from fastapi import FastAPI
from sqlalchemy.orm import DeclarativeBase
from starlette.middleware import Middleware

from examples.shop.storage import Storage
from generated.runtime.events import Transport
from generated.runtime.events.outbox import Outbox, Relay
from generated.runtime.grpc.serving import GrpcServer

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Start:
    """A start of the shop.

    Attributes:
        stack: Ends what was begun.
        folder: Where databases lie.
        broker: Carries events from service to service.
        stream: Carries those that are kept.
        middleware: What stands around HTTP services, by their names.
        outboxes: What relays will send, and through which transport.
        addresses: Where services are, by their names and those of their slices.
    """

    stack: AsyncExitStack
    folder: Path
    broker: Transport
    stream: Transport
    middleware: Mapping[str, Sequence[Middleware]]
    outboxes: list[tuple[Outbox, Transport]] = field(default_factory=list)
    addresses: dict[str, str] = field(default_factory=dict)
    _servers: _Servers = field(default_factory=lambda: _Servers())

    def __post_init__(self) -> None:
        # Pushed first, so it comes last: by then all their clients are closed.
        self.stack.push_async_callback(self._servers.stop)

    async def enter(self, context: AbstractAsyncContextManager[T]) -> T:
        """Begin anything that has an end: a client, for one."""
        return await self.stack.enter_async_context(context)

    async def storage(self, service: str, base: type[DeclarativeBase]) -> Storage:
        """Open the database of a *service*; events in its outbox go to the broker."""
        storage = Storage(self.folder / f"{service}.db", base.metadata)
        self.outboxes.append((storage.outbox, self.broker))
        return await self.enter(storage)

    def http(self, service: str, app: FastAPI) -> None:
        """Serve *app* at a free port of loopback."""
        for one in self.middleware.get(service, ()):
            app.add_middleware(one.cls, *one.args, **one.kwargs)
        self.addresses[f"{service}.http"] = self._servers.serve(app)

    async def grpc(self, service: str, bind: Callable[[GrpcServer], None]) -> None:
        """Serve what *bind* binds at a free port of loopback."""
        server = GrpcServer("127.0.0.1:0", grace=1)
        bind(server)
        await self.enter(server)
        self.addresses[f"{service}.grpc"] = server.target

    async def deliver(self) -> None:
        """Let events travel."""
        for transport in (self.broker, self.stream):
            await self.enter(_delivering(transport))
        for outbox, transport in self.outboxes:
            await self.enter(_relaying(outbox, transport))


class _Server(uvicorn.Server):
    """One of several in a process, whose signals are not for it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class _Servers:
    """HTTP servers, which end together: each takes a moment for it."""

    def __init__(self) -> None:
        self._running: dict[asyncio.Task[None], _Server] = {}

    def serve(self, app: FastAPI) -> str:
        """Serve *app* at a free port of loopback; return its address."""
        listening = socket.create_server(("127.0.0.1", 0))
        server = _Server(uvicorn.Config(app, log_level="warning"))
        running = asyncio.create_task(server.serve(sockets=[listening]))
        self._running[running] = server
        return f"http://127.0.0.1:{listening.getsockname()[1]}"

    async def stop(self) -> None:
        """End all of them."""
        for server in self._running.values():
            server.should_exit = True
        await asyncio.gather(*self._running)


@asynccontextmanager
async def _delivering(transport: Transport) -> AsyncIterator[None]:
    await transport.start()
    try:
        yield
    finally:
        await transport.close()


@asynccontextmanager
async def _relaying(outbox: Outbox, transport: Transport) -> AsyncIterator[None]:
    running = asyncio.create_task(Relay(outbox, transport, every=0.05).run())
    try:
        yield
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

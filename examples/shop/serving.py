"""Runs in this process what otherwise are processes of their own."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from typing import Any

import uvicorn
from fastapi import FastAPI

from generated.runtime.events import Transport
from generated.runtime.events.outbox import Outbox, Relay


class _Server(uvicorn.Server):
    """One of several: signals are for the process as a whole."""

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        return nullcontext()


@asynccontextmanager
async def serving(app: FastAPI) -> AsyncIterator[str]:
    """Serve *app* at a free port of loopback; yield its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = _Server(uvicorn.Config(app, log_level="warning"))
    running = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        await running


@asynccontextmanager
async def relaying(outbox: Outbox, transport: Transport) -> AsyncIterator[None]:
    """Send what is in *outbox* through *transport*."""
    running = asyncio.create_task(Relay(outbox, transport, every=0.05).run())
    try:
        yield
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


@asynccontextmanager
async def delivering(transport: Any) -> AsyncIterator[None]:
    """Deliver through *transport*, to whoever has registered."""
    await transport.start()
    try:
        yield
    finally:
        await transport.close()

"""Streams of requests as their service reads them: their end, and that of their call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from types import ModuleType
from typing import Any

import grpc
import pytest

from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.server import Registry
from codegen.runtime.grpc.testing import connected
from tests.runtime.grpc.parrot import Parrot, bind

SOON = 20.0
"""Seconds within which everything must have ended."""

HERD = 50


class Library:
    """Reads its requests in a task of its own, which outlives the call.

    Attributes:
        how: How its methods end: they return, raise, or wait until they are cancelled.
        waits: Whether the task waits for a request when the call ends.
        reads: Is set when it is about to.
        begun: Is set when a method waits to be cancelled.
        ended: Is set when the call has ended.
        told: What the task was told in the end.
    """

    def __init__(self, messages: ModuleType, how: str, waits: bool) -> None:
        self.parrot = Parrot(messages)
        self.how = how
        self.waits = waits
        self.reads = asyncio.Event()
        self.begun = asyncio.Event()
        self.ended = asyncio.Event()
        self.told: asyncio.Future[BaseException | None]
        self.told = asyncio.get_running_loop().create_future()

    async def count(self, requests: AsyncIterator[Any], context: Context) -> Any:
        await anext(requests)
        reading = asyncio.create_task(self._read(requests))
        reading.add_done_callback(lambda task: self.told.set_result(task.exception()))
        if self.waits:
            await self.reads.wait()
        if self.how == "raises":
            raise RpcError(grpc.StatusCode.ABORTED, "enough")
        if self.how == "is cancelled":
            self.begun.set()
            await asyncio.Event().wait()
        return self.parrot.messages.Pong(text="done")

    async def echo(
        self, requests: AsyncIterator[Any], context: Context
    ) -> AsyncIterator[Any]:
        yield await self.count(requests, context)

    async def _read(self, requests: AsyncIterator[Any]) -> None:
        if not self.waits:
            await self.ended.wait()
        self.reads.set()
        async for _ in requests:
            pass

    def add(self, parrot: Parrot, server: Registry, **options: Any) -> None:
        one, many = parrot.say_one, parrot.say_many
        bind(parrot, server, one, many, self.count, self.echo, **options)

    async def pings(self) -> AsyncIterator[Any]:
        """One, and nothing after it."""
        yield self.parrot.messages.Ping(text="a")
        await asyncio.Event().wait()

    async def call(self, client: AsyncGrpcClient, kind: str) -> None:
        if kind == "count":
            await client._stream_unary(self.parrot.count, self.pings())
        else:
            async for _ in client._stream_stream(self.parrot.echo, self.pings()):
                pass


@pytest.mark.parametrize("kind", ["count", "echo"])
@pytest.mark.parametrize("how", ["returns", "raises", "is cancelled"])
@pytest.mark.parametrize("waits", [True, False], ids=["waits", "comes later"])
def test_nothing_is_read_of_a_call_that_has_ended(
    messages: ModuleType, kind: str, how: str, waits: bool
) -> None:
    """Were it the end of the stream, a part of the requests would look like all."""

    async def calls() -> BaseException | None:
        library = Library(messages, how, waits)
        async with connected(AsyncGrpcClient, library.add, library.parrot) as client:
            call = asyncio.create_task(library.call(client, kind))
            if how == "is cancelled":
                await library.begun.wait()
                call.cancel()
            await asyncio.wait([call])
            library.ended.set()
            return await asyncio.wait_for(library.told, SOON)

    error = asyncio.run(calls())
    assert type(error) is RuntimeError
    assert str(error) == (
        f"/codegen.runtime.tests.Parrot/{kind.capitalize()}: the call has ended, and no"
        " more of its requests can be read"
    )


@pytest.mark.parametrize("kind", ["count", "echo"])
def test_requests_whose_caller_goes_never_look_as_if_they_were_all(
    messages: ModuleType, kind: str
) -> None:
    """gRPC says that they have ended, before it cancels the task of the call."""
    said: list[str] = []
    parrot = Parrot(messages)

    async def count(requests: AsyncIterator[Any], context: Context) -> Any:
        try:
            said.append(" ".join([request.text async for request in requests]))
        except asyncio.CancelledError:
            said.append("cancelled")
            raise
        return messages.Pong()

    async def echo(
        requests: AsyncIterator[Any], context: Context
    ) -> AsyncIterator[Any]:
        yield await count(requests, context)

    def add(parrot: Parrot, server: Registry, **options: Any) -> None:
        bind(parrot, server, parrot.say_one, parrot.say_many, count, echo, **options)

    async def calls() -> None:
        async with connected(AsyncGrpcClient, add, parrot) as client:

            async def call(whole: bool) -> None:
                async def pings() -> AsyncIterator[Any]:
                    yield messages.Ping(text="a")
                    if not whole:
                        await asyncio.Event().wait()
                    yield messages.Ping(text="b")

                if kind == "count":
                    await client._stream_unary(parrot.count, pings())
                else:
                    async for _ in client._stream_stream(parrot.echo, pings()):
                        pass

            left = [asyncio.create_task(call(False)) for _ in range(HERD)]
            await asyncio.gather(*(call(True) for _ in range(HERD)))
            for one in left:
                one.cancel()
            await asyncio.wait(left)
            async with asyncio.timeout(SOON):
                while len(said) < 2 * HERD:
                    await asyncio.sleep(0.01)

    asyncio.run(calls())
    assert sorted(said) == ["a b"] * HERD + ["cancelled"] * HERD

"""Async clients and event loops: made before there is one, and used in one after the other."""

from __future__ import annotations

import asyncio
import gc
import warnings
from types import ModuleType

import grpc.aio
import pytest

from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.testing import running
from tests.runtime.grpc.parrot import KINDS, Parrot, add_to_server, ask


@pytest.mark.parametrize("kind", KINDS)
def test_one_loop_after_the_other(messages: ModuleType, kind: str) -> None:
    """As in a module of an application, whose tests have a loop each."""
    parrot = Parrot(messages)
    with running(add_to_server, parrot) as target, warnings.catch_warnings():
        warnings.simplefilter("error")
        client = AsyncGrpcClient(target, timeout=20)
        view = client.with_options(metadata=[("x", "y")])
        for one in (client, view, client):
            assert asyncio.run(ask(one, parrot, kind))[0] == "a"
        asyncio.run(client.aclose())
        with pytest.raises(RuntimeError, match="was closed, and calls no more$"):
            asyncio.run(ask(view, parrot, kind))
        gc.collect()


def test_a_loop_that_goes_on_keeps_its_client(messages: ModuleType) -> None:
    """Another thread has a client of its own, and is told so."""
    parrot = Parrot(messages)
    told: list[str] = []

    def elsewhere(client: AsyncGrpcClient) -> None:
        with pytest.raises(RuntimeError) as caught:
            asyncio.run(ask(client, parrot, "one"))
        told.append(str(caught.value))

    async def main(target: str) -> None:
        async with AsyncGrpcClient(target, timeout=20) as client:
            await ask(client, parrot, "one")
            await asyncio.to_thread(elsewhere, client)
            assert await ask(client, parrot, "one") == ["a"]

    with running(add_to_server, parrot) as target:
        asyncio.run(main(target))
    assert told == [
        "AsyncGrpcClient is in use in another event loop, which goes on: each of them takes"
        " a client of its own"
    ]


def test_a_client_that_never_called_closes_nothing() -> None:
    """There is no channel yet, and no loop is needed to make one."""
    client = AsyncGrpcClient("127.0.0.1:9")
    asyncio.run(client.aclose())
    with pytest.raises(ValueError, match="needs a target"):
        AsyncGrpcClient("")


def test_a_channel_that_was_given_is_used_as_it_is(messages: ModuleType) -> None:
    async def main(target: str) -> list[str]:
        async with grpc.aio.insecure_channel(target) as channel:
            client = AsyncGrpcClient(channel=channel)
            return await ask(client, parrot, "one")

    parrot = Parrot(messages)
    with running(add_to_server, parrot) as target:
        assert asyncio.run(main(target)) == ["a"]

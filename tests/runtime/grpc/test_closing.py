"""Clients and channels that are closed while a call is under way: one error for all."""

from __future__ import annotations

import asyncio
import threading
from types import ModuleType

import grpc
import grpc.aio
import pytest

from codegen.runtime import Breaker, BreakerState, Policy, TransportError
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.testing import running
from tests.runtime.grpc.parrot import KINDS, Parrot, add_to_server, ask, ask_sync

TOUCHY = Policy(idempotent=True, breaker=Breaker(consecutive=1))
"""A single failure would open its circuit."""

TEXT = "the channel was closed amid the call"


def silent(messages: ModuleType) -> tuple[Parrot, threading.Event]:
    """What never answers, and what is set when it is asked."""
    parrot, asked = Parrot(messages, policy=TOUCHY), threading.Event()

    async def wait(text: str, context: Context) -> None:
        asked.set()
        await asyncio.sleep(60)

    parrot.when_asked = wait
    return parrot, asked


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("given", [False, True])
def test_of_threads(messages: ModuleType, kind: str, given: bool) -> None:
    parrot, asked = silent(messages)
    with running(add_to_server, parrot) as target:
        channel = grpc.insecure_channel(target)
        client = GrpcClient(target, channel=channel if given else None)

        def close() -> None:
            asked.wait(20)
            (channel if given else client).close()

        closing = threading.Thread(target=close)
        closing.start()
        with pytest.raises(TransportError) as caught:
            ask_sync(client, parrot, kind)
        closing.join()
        channel.close()
    assert str(caught.value) == TEXT
    assert (caught.value.ours, caught.value.sent) == (True, True)
    circuit = client.layers(getattr(parrot, kind)).breaker
    assert circuit is not None and circuit.state is BreakerState.CLOSED


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("given", [False, True])
def test_of_tasks(messages: ModuleType, kind: str, given: bool) -> None:
    parrot, asked = silent(messages)

    async def main(target: str) -> None:
        channel = grpc.aio.insecure_channel(target)
        client = AsyncGrpcClient(target, channel=channel if given else None)
        task = asyncio.create_task(ask(client, parrot, kind))
        await asyncio.to_thread(asked.wait, 20)
        await (channel.close() if given else client.aclose())
        with pytest.raises(TransportError) as caught:
            await task
        await channel.close()
        assert str(caught.value) == TEXT
        assert (caught.value.ours, caught.value.sent) == (True, True)
        circuit = client.layers(getattr(parrot, kind)).breaker
        assert circuit is not None and circuit.state is BreakerState.CLOSED

    with running(add_to_server, parrot) as target:
        asyncio.run(main(target))

"""Servers that end connections in peace (GOAWAY), or because a client is a nuisance."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace

import grpc
import pytest

from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.keepalive import Keepalive
from tests.runtime.grpc.faults.callers import ALL, Kind, ended
from tests.runtime.grpc.faults.proxy import PATIENCE, Proxy
from tests.runtime.grpc.faults.world import Hold, Play, World
from tests.runtime.grpc.parrot import QUICK

UNAVAILABLE = grpc.StatusCode.UNAVAILABLE
ONCE = replace(QUICK, idempotent=False)
AGED = (
    ("grpc.max_connection_age_ms", 150),
    ("grpc.max_connection_age_grace_ms", round(1000 * PATIENCE)),
)


@pytest.mark.parametrize("kind", ["one", "many", "count", "echo"])
def test_calls_under_way_end_in_peace(run: Play, kind: Kind) -> None:
    """Those that come meanwhile go to the next server, and each of them once."""

    async def test(world: World) -> None:
        server = await world.serve()
        async with world.caller(server.target, ONCE) as caller:
            held = Hold(world.parrot)
            call = caller.calling(kind, "old")
            await held.begun.reaches()
            stopping = asyncio.create_task(server.aio.stop(PATIENCE))
            await caller.until_lost()
            error = await ended(caller.calling("count", "nobody"))
            assert type(error) is RpcError
            assert (error.code, error.sent) == (UNAVAILABLE, False)
            async with world.serving(server.port):
                await caller.until_connected()
                new = caller.calling(kind, "new")
                held.go_on()
                assert set(await call) == {"old"}
                assert set(await new) == {"new"}
                await stopping
                times = 2 if kind == "many" else 1  # is asked twice for two answers
                assert Counter(world.parrot.heard) == {"old": times, "new": times}

    run(test)


def test_a_call_that_takes_longer_than_the_grace(run: Play) -> None:
    async def test(world: World) -> None:
        server = await world.serve()
        async with world.caller(server.target, ONCE) as caller:
            held = Hold(world.parrot)
            call = caller.calling("one")
            await held.begun.reaches()
            await server.aio.stop(0.1)
            error = await ended(call)
            assert type(error) is RpcError
            assert (error.code, error.sent) == (UNAVAILABLE, True)
            assert held.cancelled.count == 1
            assert world.parrot.heard == ["a"]

    run(test)


def test_connections_that_grow_old(run: Play) -> None:
    """Every call is made once, over three connections and more; none fails."""

    async def test(world: World) -> None:
        peers: list[str] = []
        world.parrot.when_asked = lambda text, context: peers.append(context.peer)
        async with world.serving(arguments=AGED) as server:
            async with world.caller(server.target, ONCE) as caller:
                asked: list[str] = []
                async with asyncio.timeout(PATIENCE):
                    while len(set(peers)) < 4:
                        texts = [f"{len(asked)}.{n}" for n in range(5)]
                        calls = [caller.calling("one", text) for text in texts]
                        assert [await call for call in calls] == [[it] for it in texts]
                        asked += texts
                assert sorted(world.parrot.heard) == sorted(asked)
                assert world.pace.pauses == []

    run(test)


@pytest.mark.parametrize("kind", ["many", "echo"])
def test_a_stream_outlives_the_age_of_its_connection(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        async with world.serving(arguments=AGED) as server:
            async with world.caller(server.target, ONCE) as caller:
                held = Hold(world.parrot, at=2)
                stream = caller.begin(kind, "a", "a")
                assert await stream.next() == "a"
                await held.begun.reaches()
                await caller.until_lost()  # as new calls see it
                held.go_on()
                assert await stream.next() == "a"
                with pytest.raises(StopAsyncIteration):
                    await stream.next()

    run(test)


@pytest.mark.parametrize("kind", ["many", "echo"])
def test_a_stream_that_outlives_the_grace_too(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        short = (AGED[0], ("grpc.max_connection_age_grace_ms", 100))
        async with world.serving(arguments=short) as server:
            async with world.caller(server.target, ONCE) as caller:
                held = Hold(world.parrot, at=2)
                stream = caller.begin(kind, "a", "a")
                assert await stream.next() == "a"
                with pytest.raises(RpcError) as caught:
                    await stream.next()
                assert caught.value.code is UNAVAILABLE
                await held.cancelled.reaches()

    run(test)


OFTEN = Keepalive(time=0.05, timeout=PATIENCE)


def test_a_client_that_pings_too_often(run: Play) -> None:
    """ENHANCE_YOUR_CALM: its calls are lost, and not made again."""

    async def test(world: World) -> None:
        strict = (("grpc.http2.max_ping_strikes", 1),)
        async with (
            world.serving(arguments=strict) as server,
            Proxy(server.port) as proxy,
        ):
            async with world.caller(proxy.target, ONCE, keepalive=OFTEN) as caller:
                held = Hold(world.parrot)
                calls = [caller.calling(kind) for kind in ALL]
                await held.begun.reaches(len(ALL))
                for call in calls:
                    error = await ended(call)
                    assert type(error) is RpcError
                    assert (error.code, error.sent) == (UNAVAILABLE, True)
                    assert error.details.lower() in ("too many pings", "too_many_pings")
                await held.cancelled.reaches(len(ALL))
                held.go_on()
                await proxy.until(lambda: proxy.accepted == 2)
                await caller.until_connected()
                assert await caller.ask("one", "b") == ["b"]
                assert world.parrot.heard == ["a"] * len(ALL) + ["b"]

    run(test)


def test_a_server_that_permits_the_pings(run: Play) -> None:
    """It has the same settings, and the call lives through many of them."""

    async def test(world: World) -> None:
        async with world.serving(arguments=OFTEN.of_server()) as server:
            async with world.caller(server.target, ONCE, keepalive=OFTEN) as caller:
                held = Hold(world.parrot)
                call = caller.calling("one")
                await held.begun.reaches()
                await asyncio.wait([call], timeout=10 * OFTEN.time)
                assert not call.done()
                held.go_on()
                assert await call == ["a"]

    run(test)

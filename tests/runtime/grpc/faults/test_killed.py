"""A server whose process is killed (SIGKILL), and one that is started in its place."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import grpc
import pytest

from codegen.runtime.grpc import RpcError
from tests.runtime.grpc.faults.callers import ALL, Caller, Kind, ended
from tests.runtime.grpc.faults.ports import free_port
from tests.runtime.grpc.faults.separate import Separate
from tests.runtime.grpc.faults.world import Play, World
from tests.runtime.grpc.parrot import QUICK

UNAVAILABLE = grpc.StatusCode.UNAVAILABLE
INTERNAL = grpc.StatusCode.INTERNAL
ONCE = replace(QUICK, idempotent=False)


@asynccontextmanager
async def separate(
    world: World, folder: Path, port: int = 0
) -> AsyncIterator[Separate]:
    server = Separate(world.messages, folder, port)
    try:
        yield server
    finally:
        await server.kill()


def starts_in_the_first_pause(world: World, server: Separate, caller: Caller) -> None:
    started = asyncio.Event()

    async def start() -> None:
        if len(world.pace.pauses) == 1:
            await server.start()
            started.set()
        # A channel may take the server that was killed for one that is there, a while longer.
        await started.wait()
        await caller.until_connected()

    world.pace.meanwhile = start


def test_what_may_have_had_its_effect_has_it_once(run: Play, tmp_path: Path) -> None:
    """A call of each kind is under way when the server is killed; none is idempotent."""

    async def test(world: World) -> None:
        async with separate(world, tmp_path) as server:
            await server.start(hold="!")
            async with world.caller(server.target, ONCE) as caller:
                calls = [caller.calling(kind, f"{kind}!") for kind in ALL]
                await server.until_asked(len(ALL))
                await server.kill()
                for call in calls:
                    error = await ended(call)
                    assert type(error) is RpcError
                    assert (error.code, error.sent) == (UNAVAILABLE, True)
                    assert error.unavailable
                await server.start()
                await caller.until_connected()
                assert await caller.ask("one", "b") == ["b"]
                before, after = server.effects()[:4], server.effects()[4:]
                assert sorted(before) == sorted(f"1 {kind}!" for kind in ALL)
                assert after == ["2 b"]
                assert world.pace.pauses == []

    run(test)


def test_a_stream_of_a_killed_server_ends_with_an_error(
    run: Play, tmp_path: Path
) -> None:
    """Though idempotent: its consumer has had a part of it."""

    async def test(world: World) -> None:
        async with separate(world, tmp_path) as server:
            await server.start()
            async with world.caller(server.target, QUICK) as caller:
                # Far more than a connection holds while nobody reads.
                echo = caller.begin("echo", *["a" * 100_000] * 300)
                assert await echo.next() == "a" * 100_000
                await server.kill()
                with pytest.raises(RpcError) as caught:
                    while True:
                        await echo.next()
                # In a task, gRPC may be about to send, and calls that INTERNAL.
                assert caught.value.code in (UNAVAILABLE, INTERNAL)
                assert len(server.effects()) < 300
                assert world.pace.pauses == []

    run(test)


def test_what_is_idempotent_is_sent_to_the_next_server(
    run: Play, tmp_path: Path
) -> None:
    async def test(world: World) -> None:
        async with separate(world, tmp_path) as server:
            await server.start(hold="!")
            async with world.caller(server.target, QUICK) as caller:
                starts_in_the_first_pause(world, server, caller)
                one, many = caller.calling("one", "1!"), caller.calling("many", "2!")
                await server.until_asked(2)
                await server.kill()
                assert [await one, await many] == [["1!"], ["2!", "2!"]]
                before, after = server.effects()[:2], server.effects()[2:]
                assert sorted(before) == ["1 1!", "1 2!"]
                assert sorted(after) == ["2 1!", "2 2!", "2 2!"]
                assert len(world.pace.pauses) == 2

    run(test)


def test_what_never_left_is_sent_when_there_is_a_server(
    run: Play, tmp_path: Path
) -> None:
    """Connection refused: repeated though it is not idempotent."""

    async def test(world: World) -> None:
        async with separate(world, tmp_path, free_port()) as server:
            async with world.caller(server.target, ONCE) as caller:
                starts_in_the_first_pause(world, server, caller)
                one, many = caller.calling("one", "1"), caller.calling("many", "2")
                assert [await one, await many] == [["1"], ["2", "2"]]
                assert sorted(server.effects()) == ["1 1", "1 2", "1 2"]
                assert len(world.pace.pauses) == 2

    run(test)


def test_a_client_that_knows_that_its_server_is_gone(run: Play, tmp_path: Path) -> None:
    """The call after the one that was lost never leaves, and is sent when it can be."""

    async def test(world: World) -> None:
        async with separate(world, tmp_path) as server:
            await server.start(hold="a")
            async with world.caller(server.target, ONCE) as caller:
                lost = caller.calling("one", "a")
                await server.until_asked(1)
                await server.kill()
                assert isinstance(await ended(lost), RpcError)
                await caller.until_lost()
                starts_in_the_first_pause(world, server, caller)
                assert await caller.ask("one", "b") == ["b"]
                assert server.effects() == ["1 a", "2 b"]

    run(test)


@pytest.mark.parametrize("choice", ["round_robin", "pick_first"])
@pytest.mark.parametrize("kind", ["one", "many", "count", "echo"])
def test_where_nobody_ever_listens(run: Play, kind: Kind, choice: str) -> None:
    """All attempts are made, unless the requests are a stream; the error says why.

    gRPC words it in two ways, by who chose the address.
    """

    async def test(world: World) -> None:
        target, options = f"127.0.0.1:{free_port()}", {"load_balancing": choice}
        async with world.caller(target, ONCE, **options) as caller:
            error = await ended(caller.calling(kind))
            assert type(error) is RpcError
            assert (error.code, error.sent) == (UNAVAILABLE, False)
            assert "Connection refused" in error.details
            attempts = 3 if kind in ("one", "many") else 1
            assert len(error.history) == len(world.pace.pauses) == attempts - 1

    run(test)


class Passes(grpc.UnaryUnaryClientInterceptor):
    """Does nothing."""

    def intercept_unary_unary(self, go_on: Any, details: Any, request: Any) -> Any:
        return go_on(details, request)


@pytest.mark.parametrize("client", ["sync"], indirect=True)
def test_a_channel_whose_state_cannot_be_asked(run: Play) -> None:
    """What is not known to have stayed here counts as sent."""

    async def test(world: World) -> None:
        with grpc.insecure_channel(f"127.0.0.1:{free_port()}") as channel:
            channel = grpc.intercept_channel(channel, Passes())
            async with world.caller("", ONCE, channel=channel) as caller:
                error = await ended(caller.calling("one"))
                assert type(error) is RpcError
                assert (error.code, error.sent) == (UNAVAILABLE, True)
                assert world.pace.pauses == []

    run(test)


@pytest.mark.parametrize("closing", [False, True], ids=["stays", "goes"])
def test_who_hands_on_that_he_could_not_connect_has_been_asked(
    run: Play, closing: bool
) -> None:
    """In the words of gRPC itself, from a service that may have done half of its work.

    The connection may be about to end as well, and none be there when the error comes.
    """

    async def test(world: World) -> None:
        async with world.serving() as server:
            async with world.caller(server.target, ONCE) as caller:
                assert await caller.ask("one", "first") == ["first"]

                async def relay(text: str, context: object) -> None:
                    if closing:
                        ends = server.aio.stop(20.0)
                        stopping.append(asyncio.create_task(ends))
                        await caller.until_lost()
                    raise RpcError(UNAVAILABLE, WORDS)

                stopping: list[asyncio.Task[None]] = []
                world.parrot.when_asked = relay
                error = await ended(caller.calling("one"))
                assert type(error) is RpcError
                assert (error.details, error.sent) == (WORDS, True)
                assert world.parrot.heard == ["first", "a"]
                assert world.pace.pauses == []
                await asyncio.gather(*stopping)

    run(test)


WORDS = (
    "connections to all backends failing; last error: UNKNOWN: ipv4:127.0.0.1:9:"
    " Failed to connect to remote host: Connection refused"
)

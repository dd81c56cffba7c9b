"""Connections that are broken off (RST), or closed by one side (FIN)."""

from __future__ import annotations

from dataclasses import replace

import grpc
import pytest

from codegen.runtime import Policy
from codegen.runtime.grpc import RpcError
from tests.runtime.grpc.faults.callers import Caller, Kind, ended
from tests.runtime.grpc.faults.proxy import Proxy
from tests.runtime.grpc.faults.world import Hold, Play, World
from tests.runtime.grpc.parrot import QUICK

CODE = grpc.StatusCode
ONCE = replace(QUICK, idempotent=False)


async def anew(caller: Caller, proxy: Proxy) -> None:
    """Wait for a second connection; for a moment gRPC takes the first for a good one."""
    await proxy.until(lambda: proxy.accepted == 2)
    await caller.until_connected()


def broken(error: BaseException) -> RpcError:
    """What a call must end with whose connection was lost."""
    assert type(error) is RpcError
    assert error.code is CODE.UNAVAILABLE
    assert error.sent
    return error


@pytest.mark.parametrize("policy", [QUICK, ONCE], ids=["idempotent", "not"])
@pytest.mark.parametrize("kind", ["many", "echo"])
def test_a_stream_that_is_reset_ends_with_an_error(
    run: Play, kind: Kind, policy: Policy
) -> None:
    """After its first response, it is not repeated, whatever its policy."""

    async def test(world: World) -> None:
        async with world.serving() as server, Proxy(server.port) as proxy:
            async with world.caller(proxy.target, policy) as caller:
                held = Hold(world.parrot, at=2)
                stream = caller.begin(kind, "a", "a")
                assert await stream.next() == "a"
                await held.begun.reaches()
                proxy.reset()
                with pytest.raises(RpcError) as caught:
                    await stream.next()
                broken(caught.value)
                await held.cancelled.reaches()
                with pytest.raises(StopAsyncIteration):
                    await stream.next()
            assert world.parrot.heard == ["a", "a"]
            assert world.pace.pauses == []

    run(test)


@pytest.mark.parametrize("kind", ["one", "many", "count", "echo"])
def test_what_may_have_arrived_is_not_sent_again(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server, Proxy(server.port) as proxy:
            async with world.caller(proxy.target, ONCE) as caller:
                held = Hold(world.parrot)
                call = caller.calling(kind)
                await held.begun.reaches()
                proxy.reset()
                broken(await ended(call))
                await held.cancelled.reaches()
                held.go_on()
                assert world.parrot.heard == ["a"]
                await anew(caller, proxy)
                assert (await caller.ask(kind, "b"))[0] == "b"

    run(test)


@pytest.mark.parametrize("kind", ["one", "many"])
def test_what_is_idempotent_is_sent_again(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server, Proxy(server.port) as proxy:
            async with world.caller(proxy.target, QUICK) as caller:
                world.pace.meanwhile = lambda: anew(caller, proxy)
                held = Hold(world.parrot)
                call = caller.calling(kind)
                await held.begun.reaches()
                proxy.reset()
                held.go_on()
                assert set(await call) == {"a"}
                assert len(world.pace.pauses) == 1
                assert proxy.accepted == 2

    run(test)


@pytest.mark.parametrize("kind", ["count", "echo"])
def test_a_stream_of_requests_is_never_sent_again(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server, Proxy(server.port) as proxy:
            async with world.caller(proxy.target, QUICK) as caller:
                held = Hold(world.parrot)
                call = caller.calling(kind)
                await held.begun.reaches()
                proxy.reset()
                broken(await ended(call))
                assert world.parrot.heard == ["a"]

    run(test)


@pytest.mark.parametrize("kind", ["one", "many"])
def test_a_reset_before_anything_was_said_lets_any_call_be_repeated(
    run: Play, kind: Kind
) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server, Proxy(server.port, "reset") as proxy:
            async with world.caller(proxy.target, ONCE) as caller:

                async def mend() -> None:
                    proxy.manner = "forward"
                    await caller.until_connected()

                world.pace.meanwhile = mend
                assert set(await caller.ask(kind)) == {"a"}
                assert len(world.pace.pauses) == 1
            assert len(world.parrot.heard) == (1 if kind == "one" else 2)

    run(test)


@pytest.mark.parametrize("kind", ["one", "many", "count", "echo"])
def test_a_server_that_says_no_more(run: Play, kind: Kind) -> None:
    """It closes its side, and leaves that of the client open."""

    async def test(world: World) -> None:
        async with world.serving() as server, Proxy(server.port) as proxy:
            async with world.caller(proxy.target, ONCE) as caller:
                held = Hold(world.parrot)
                call = caller.calling(kind)
                await held.begun.reaches()
                proxy.say_end_to_client()
                broken(await ended(call))
                await held.cancelled.reaches()
                assert world.parrot.heard == ["a"]

    run(test)


@pytest.mark.parametrize("kind", ["one", "many", "count", "echo"])
def test_a_client_that_says_no_more(run: Play, kind: Kind) -> None:
    """As the server sees it: then it cannot answer, and the call ends on both sides."""

    async def test(world: World) -> None:
        async with world.serving() as server, Proxy(server.port) as proxy:
            async with world.caller(proxy.target, ONCE) as caller:
                held = Hold(world.parrot)
                call = caller.calling(kind)
                await held.begun.reaches()
                proxy.say_end_to_server()
                await held.cancelled.reaches()
                broken(await ended(call))
                assert world.parrot.heard == ["a"]

    run(test)

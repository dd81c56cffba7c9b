"""The channel that a client opens: addresses, load balancing, waiting, mistakes."""

from __future__ import annotations

import asyncio
import json
import socket
from types import ModuleType
from typing import Any

import grpc
import grpc.aio
import pytest

from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.connecting import ConnectSettings
from codegen.runtime.grpc.keepalive import Keepalive
from codegen.runtime.grpc.serving import GrpcServer
from codegen.runtime.grpc.tls import ClientTls
from tests.runtime.grpc.parrot import Parrot, add_to_server, ask

TRANSIENT_FAILURE = grpc.ChannelConnectivity.TRANSIENT_FAILURE


async def begun(parrot: Parrot, address: str = "127.0.0.1:0") -> GrpcServer:
    server = GrpcServer(address, grace=0, reflection=False)
    add_to_server(parrot, server)
    await server.start()
    return server


@pytest.mark.parametrize(
    ("options", "each"),
    [({}, True), ({"load_balancing": "pick_first"}, False)],
)
def test_calls_are_spread_over_all_addresses(
    messages: ModuleType, options: dict[str, Any], each: bool
) -> None:
    """In turn, once both connections are there; or all go to the first."""

    async def main() -> list[int]:
        parrots = [Parrot(messages), Parrot(messages)]
        servers = [await begun(parrot) for parrot in parrots]
        target = "ipv4:" + ",".join(server.target for server in servers)
        async with AsyncGrpcClient(target, **options) as client:
            for _ in range(200):
                await ask(client, parrots[0], "one")
                if all(parrot.heard for parrot in parrots):
                    break
        for server in servers:
            await server.stop()
        return [len(parrot.heard) for parrot in parrots]

    heard = asyncio.run(main())
    assert all(heard) == each
    assert sum(heard) == 200 or each


def test_a_call_may_wait_for_a_connection(messages: ModuleType) -> None:
    """Where it would fail at once otherwise."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"127.0.0.1:{listener.getsockname()[1]}"

    async def main() -> None:
        parrot = Parrot(messages)
        async with AsyncGrpcClient(address, retry=False) as client:
            with pytest.raises(RpcError) as caught:
                await ask(client, parrot, "one")
            assert caught.value.code is grpc.StatusCode.UNAVAILABLE
        options: Any = {"retry": False, "wait_for_ready": True}
        async with AsyncGrpcClient(address, **options) as client:
            waiting = asyncio.create_task(ask(client, parrot, "one"))
            await asyncio.sleep(0)  # so that it begins, and opens the channel
            channel = client._here().channel
            async with asyncio.timeout(20):
                while (state := channel.get_state()) is not TRANSIENT_FAILURE:
                    await channel.wait_for_state_change(state)
            assert not waiting.done()
            server = await begun(parrot, address)
            assert await waiting == ["a"]
            await server.stop()

    asyncio.run(main())


def test_the_service_config_has_no_retries_and_no_timeouts() -> None:
    """Those of gRPC would multiply with the client's; see `channel_arguments`."""
    settings = ConnectSettings(wait_for_ready=True, keepalive=Keepalive(time=20))
    arguments = dict(settings.channel_arguments())
    assert json.loads(str(arguments["grpc.service_config"])) == {
        "loadBalancingConfig": [{"round_robin": {}}],
        "methodConfig": [{"name": [{}], "waitForReady": True}],
    }
    assert arguments["grpc.keepalive_time_ms"] == 20_000


def test_further_settings_win() -> None:
    """What the core is told last counts."""
    settings = ConnectSettings(arguments=(("grpc.max_reconnect_backoff_ms", 7),))
    arguments = settings.channel_arguments()
    assert arguments[-1] == ("grpc.max_reconnect_backoff_ms", 7)
    assert dict(arguments)["grpc.max_reconnect_backoff_ms"] == 7


@pytest.mark.parametrize(
    ("options", "kind", "message"),
    [
        (
            {"load_balancing": "random"},
            ValueError,
            "GrpcClient(load_balancing='random'): must be 'round_robin' or 'pick_first'",
        ),
        (
            {"tls": ClientTls()},
            ValueError,
            "tls=... wants an address that begins with https://",
        ),
        (
            {"tls": "x"},
            ValueError,
            "GrpcClient(tls='x'): must be a ClientTls, or None",
        ),
        (
            {"keepalve": None},
            TypeError,
            "GrpcClient() got an unexpected keyword argument 'keepalve';"
            " did you mean 'keepalive'?",
        ),
    ],
)
def test_what_cannot_be(options: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as caught:
        GrpcClient("127.0.0.1:1", **options)
    assert str(caught.value) == message


def test_a_channel_that_was_given_is_as_it_is() -> None:
    with grpc.insecure_channel("127.0.0.1:1") as channel:
        with pytest.raises(TypeError) as caught:
            GrpcClient(channel=channel, wait_for_ready=True)
    assert str(caught.value) == (
        "GrpcClient(wait_for_ready=...) is for a channel that the client opens,"
        " and it was given one"
    )


@pytest.mark.parametrize("made", [GrpcClient, AsyncGrpcClient])
@pytest.mark.parametrize(
    ("target", "kind"), [(5, "int"), (b"localhost:1", "bytes"), (["a"], "list")]
)
def test_a_target_that_is_no_text(made: Any, target: Any, kind: str) -> None:
    with pytest.raises(TypeError) as caught:
        made(target)
    assert str(caught.value) == (
        f"{made.__name__}(target=...) must be host:port or https://host:port, not {kind}"
    )


def test_a_channel_that_is_none() -> None:
    """Or one for threads where there are tasks, and the other way round."""
    for text in ("localhost:1", 5):
        with pytest.raises(TypeError) as caught:
            GrpcClient(channel=text)  # type: ignore[arg-type]
        assert str(caught.value) == (
            "GrpcClient(channel=...) must be a grpc.Channel, not"
            f" builtins.{type(text).__name__}"
        )
    with grpc.insecure_channel("localhost:1") as channel:
        with pytest.raises(TypeError) as caught:
            AsyncGrpcClient(channel=channel)  # type: ignore[arg-type]
    assert str(caught.value) == (
        "AsyncGrpcClient(channel=...) must be a grpc.aio.Channel, not grpc._channel.Channel"
    )

    async def crossed() -> None:
        async with grpc.aio.insecure_channel("localhost:1") as channel:
            GrpcClient(channel=channel)  # type: ignore[arg-type]

    with pytest.raises(TypeError) as caught:
        asyncio.run(crossed())
    assert str(caught.value) == (
        "GrpcClient(channel=...) must be a grpc.Channel, not grpc.aio._channel.Channel"
    )

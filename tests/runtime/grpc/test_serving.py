"""The server runner: what it offers beside its services, and how it ends."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import grpc
import grpc.aio
import pytest
import trustme
from google.protobuf import descriptor_pb2
from grpc_health.v1 import health_pb2  # type: ignore[import-untyped]
from grpc_reflection.v1alpha import (  # type: ignore[import-untyped]
    reflection_pb2,
    reflection_pb2_grpc,
)

from codegen.runtime import TransportError
from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.keepalive import Keepalive
from codegen.runtime.grpc.serving import GrpcServer
from codegen.runtime.grpc.tls import ClientTls, ServerTls
from tests.harness.command import REPOSITORY
from tests.runtime.grpc.parrot import KINDS, NAME, Parrot, add_to_server, ask

CODE = grpc.StatusCode
HERE = "127.0.0.1:0"
SERVING, NOT_SERVING, SERVICE_UNKNOWN = 1, 2, 3


@asynccontextmanager
async def serving(parrot: Parrot, **options: Any) -> AsyncIterator[GrpcServer]:
    server = GrpcServer(HERE, **options)
    add_to_server(parrot, server)
    async with server:
        yield server


def held(parrot: Parrot) -> tuple[asyncio.Event, asyncio.Event]:
    """Let *parrot* say when it was asked, and wait until it may answer."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def hold(text: str, context: Context) -> None:
        begun.set()
        await go_on.wait()

    parrot.when_asked = hold
    return begun, go_on


async def closed(port: int) -> None:
    """Return as soon as nobody listens at *port* any more."""
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            return
        writer.close()
        await writer.wait_closed()


# Health


async def health(target: str, service: str) -> int:
    async with grpc.aio.insecure_channel(target) as channel:
        check: Any = channel.unary_unary(
            "/grpc.health.v1.Health/Check",
            health_pb2.HealthCheckRequest.SerializeToString,
            health_pb2.HealthCheckResponse.FromString,
        )
        found: int = (
            await check(health_pb2.HealthCheckRequest(service=service))
        ).status
        return found


def watching(channel: grpc.aio.Channel, service: str) -> Any:
    watch: Any = channel.unary_stream(
        "/grpc.health.v1.Health/Watch",
        health_pb2.HealthCheckRequest.SerializeToString,
        health_pb2.HealthCheckResponse.FromString,
    )
    return aiter(watch(health_pb2.HealthCheckRequest(service=service)))


def test_health_of_the_server_and_of_each_service(messages: ModuleType) -> None:
    async def main() -> None:
        async with serving(Parrot(messages)) as server:
            assert await health(server.target, "") == SERVING
            assert await health(server.target, NAME) == SERVING
            server.health.set_serving(NAME, False)
            assert await health(server.target, NAME) == NOT_SERVING
            with pytest.raises(grpc.aio.AioRpcError) as caught:
                await health(server.target, "nobody")
            assert caught.value.code() is CODE.NOT_FOUND

    asyncio.run(main())


def test_who_watches_hears_of_changes_and_of_the_end(messages: ModuleType) -> None:
    """Each watcher of its own service; and none of them holds the end up."""

    async def main() -> None:
        async with serving(Parrot(messages), grace=3600) as server:
            async with grpc.aio.insecure_channel(server.target) as channel:
                one, other = watching(channel, NAME), watching(channel, "later")
                assert (await anext(one)).status == SERVING
                assert (await anext(other)).status == SERVICE_UNKNOWN
                server.health.set_serving(NAME, False)
                assert (await anext(one)).status == NOT_SERVING
                server.health.set_serving(NAME, True)
                server.health.set_serving("later", True)
                assert (await anext(one)).status == SERVING
                assert (await anext(other)).status == SERVING
                await server.stop()
                server.health.set_serving(NAME, True)  # nobody hears that any more
                for watched in (one, other):
                    assert (await anext(watched)).status == NOT_SERVING
                    with pytest.raises(StopAsyncIteration):
                        await anext(watched)

    asyncio.run(main())


def test_without_health_and_reflection(messages: ModuleType) -> None:
    async def main() -> None:
        options = {"health": False, "reflection": False}
        async with serving(Parrot(messages), **options) as server:
            with pytest.raises(grpc.aio.AioRpcError) as caught:
                await health(server.target, "")
            assert caught.value.code() is CODE.UNIMPLEMENTED
            with pytest.raises(grpc.aio.AioRpcError) as caught:
                await reflected(server.target, list_services="")
            assert caught.value.code() is CODE.UNIMPLEMENTED

    asyncio.run(main())


# Reflection


async def reflected(target: str, **request: Any) -> Any:
    async with grpc.aio.insecure_channel(target) as channel:
        stub = reflection_pb2_grpc.ServerReflectionStub(channel)
        asked = [reflection_pb2.ServerReflectionRequest(**request)]
        return await anext(aiter(stub.ServerReflectionInfo(iter(asked))))


def test_reflection_tells_what_there_is_to_call(messages: ModuleType) -> None:
    async def main() -> None:
        async with serving(Parrot(messages)) as server:
            found = await reflected(server.target, list_services="")
            names = [one.name for one in found.list_services_response.service]
            assert sorted(names) == [
                NAME,
                "grpc.health.v1.Health",
                "grpc.reflection.v1alpha.ServerReflection",
            ]
            found = await reflected(
                server.target, file_containing_symbol="codegen.runtime.tests.Ping"
            )
            files = found.file_descriptor_response.file_descriptor_proto
            file = descriptor_pb2.FileDescriptorProto.FromString(files[0])
            assert file.name == "codegen_runtime_ping.proto"

    asyncio.run(main())


# Limits


def test_one_call_too_many_is_refused(messages: ModuleType) -> None:
    async def main() -> None:
        parrot = Parrot(messages)
        begun, go_on = held(parrot)
        async with serving(parrot, maximum_concurrent_rpcs=1) as server:
            async with AsyncGrpcClient(server.target, retry=False) as client:
                first = asyncio.create_task(ask(client, parrot, "one"))
                await begun.wait()
                with pytest.raises(RpcError) as caught:
                    await ask(client, parrot, "one")
                assert caught.value.code is CODE.RESOURCE_EXHAUSTED
                go_on.set()
                assert await first == ["a"]
        assert parrot.heard == ["a"]

    asyncio.run(main())


def test_a_message_that_is_too_long(messages: ModuleType) -> None:
    async def main() -> None:
        parrot = Parrot(messages)
        async with serving(parrot, max_message=1000) as server:
            async with AsyncGrpcClient(server.target) as client:
                assert await ask(client, parrot, "one", "x" * 900) == ["x" * 900]
                with pytest.raises(RpcError) as caught:
                    await ask(client, parrot, "one", "x" * 1001)
                assert caught.value.code is CODE.RESOURCE_EXHAUSTED

    asyncio.run(main())


# Who may call


def files(folder: Path, name: str, certificate: trustme.LeafCert) -> dict[str, Path]:
    key, chain = folder / f"{name}.key", folder / f"{name}.pem"
    certificate.private_key_pem.write_to_path(str(key))
    chain.write_bytes(b"".join(one.bytes() for one in certificate.cert_chain_pems))
    return {"certificate": chain, "key": key}


def test_mutual_tls(messages: ModuleType, tmp_path: Path) -> None:
    """Only clients of the authority may call, and the service knows their names."""
    authority, stranger = trustme.CA(), trustme.CA()
    known = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(known))
    server_files = files(tmp_path, "server", authority.issue_cert("localhost"))
    friend = files(tmp_path, "friend", authority.issue_cert("orders.shop"))
    foe = files(tmp_path, "foe", stranger.issue_cert("orders.shop"))
    identities: list[tuple[str, ...]] = []
    parrot = Parrot(messages)
    parrot.when_asked = lambda text, context: identities.append(context.peer_identities)

    async def calls(tls: ClientTls, port: int) -> list[str]:
        target = f"https://localhost:{port}"
        async with AsyncGrpcClient(target, tls=tls, retry=False) as client:
            return await ask(client, parrot, "one")

    async def main() -> None:
        tls = ServerTls(**server_files, clients=known)
        async with serving(parrot, tls=tls) as server:
            port = server.port
            assert await calls(ClientTls(servers=known, **friend), port) == ["a"]
            for wrong in (ClientTls(servers=known), ClientTls(servers=known, **foe)):
                with pytest.raises(RpcError) as caught:
                    await calls(wrong, port)
                assert caught.value.code is CODE.UNAVAILABLE

    asyncio.run(main())
    assert identities == [("orders.shop",)]


def test_certificates_are_read_again(messages: ModuleType, tmp_path: Path) -> None:
    """A new certificate holds for new connections, without a restart."""
    old, new = trustme.CA(), trustme.CA()
    for name, authority in (("old", old), ("new", new)):
        authority.cert_pem.write_to_path(str(tmp_path / f"{name}.pem"))
    of_server = files(tmp_path, "server", old.issue_cert("localhost"))
    parrot = Parrot(messages)

    async def call(port: int, trusted: str) -> list[str]:
        tls = ClientTls(servers=tmp_path / f"{trusted}.pem")
        target = f"https://localhost:{port}"
        async with AsyncGrpcClient(target, tls=tls, retry=False) as client:
            return await ask(client, parrot, "one")

    async def main() -> None:
        async with serving(parrot, tls=ServerTls(**of_server)) as server:
            assert await call(server.port, "old") == ["a"]
            files(tmp_path, "server", new.issue_cert("localhost"))
            for path in of_server.values():  # whatever the clock of the disk
                os.utime(path, ns=(1, 1))
            assert await call(server.port, "new") == ["a"]
            with pytest.raises(RpcError):
                await call(server.port, "old")

    asyncio.run(main())


@pytest.mark.parametrize("side", ["server", "client", "async client"])
@pytest.mark.parametrize(
    "wrong, text",
    [
        (
            "mixed",
            "Tls(certificate=..., key=...): other.key is the key of another certificate"
            " than server.pem",
        ),
        (
            "garbage",
            "Tls(key=...): garbage has no key in PEM form, or only one with a password",
        ),
        ("empty", "Tls(trusted=...): empty has no certificates in PEM form"),
    ],
)
def test_files_that_are_no_certificates(
    tmp_path: Path, side: str, wrong: str, text: str
) -> None:
    """It is told when they are given, and not at some handshake; files are named."""
    authority = trustme.CA()
    pair = files(tmp_path, "server", authority.issue_cert("localhost"))
    other = files(tmp_path, "other", authority.issue_cert("localhost"))
    garbage, empty = tmp_path / "garbage", tmp_path / "empty"
    garbage.write_text("no PEM")
    empty.write_text("")
    keys = {"mixed": other["key"], "garbage": garbage, "empty": pair["key"]}
    trusted = empty if wrong == "empty" else None
    key, chain = keys[wrong], pair["certificate"]

    def make() -> None:
        if side == "server":
            tls = ServerTls(certificate=chain, key=key, clients=trusted)
            GrpcServer(HERE, tls=tls)
            return
        kind: Any = GrpcClient if side == "client" else AsyncGrpcClient
        of_client = ClientTls(certificate=chain, key=key, servers=trusted)
        kind("https://localhost:1", tls=of_client)

    with pytest.raises(ValueError) as caught:
        make()
    owner = "Server" if side == "server" else "Client"
    text = text.replace("trusted", "clients" if side == "server" else "servers")
    assert str(caught.value).replace(f"{tmp_path}/", "") == f"{owner}{text}"
    chain.unlink()
    with pytest.raises(FileNotFoundError, match=str(chain)):
        make()


def test_a_new_certificate_that_is_none(
    messages: ModuleType, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """What there was goes on, and the log says so once."""
    authority = trustme.CA()
    trusted = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(trusted))
    of_server = files(tmp_path, "server", authority.issue_cert("localhost"))
    parrot = Parrot(messages)

    async def main() -> None:
        async with serving(parrot, tls=ServerTls(**of_server)) as server:
            assert server.target.startswith("https://")
            of_server["key"].write_text("no PEM")
            for _ in range(2):
                target = f"https://localhost:{server.port}"
                tls = ClientTls(servers=trusted)
                async with AsyncGrpcClient(target, tls=tls, retry=False) as client:
                    assert await ask(client, parrot, "one") == ["a"]

    asyncio.run(main())
    told = [one for one in caplog.messages if one.startswith("the certificates before")]
    assert len(told) == 1


def test_a_certificate_needs_its_key() -> None:
    with pytest.raises(
        ValueError, match="^ClientTls: certificate and key go together$"
    ):
        ClientTls(certificate="x")


# The end


def test_calls_under_way_are_served_and_new_ones_refused(
    messages: ModuleType,
) -> None:
    async def main() -> None:
        parrot = Parrot(messages)
        begun, go_on = held(parrot)
        async with serving(parrot, grace=3600) as server:
            target = server.target
            async with AsyncGrpcClient(target, retry=False) as client:
                first = asyncio.create_task(ask(client, parrot, "echo"))
                await begun.wait()
                stopping = asyncio.create_task(server.stop())
                await closed(server.port)
                # A connection of its own: channels to one address share theirs.
                alone: Any = (("grpc.use_local_subchannel_pool", 1),)
                async with AsyncGrpcClient(
                    target, retry=False, arguments=alone
                ) as late:
                    with pytest.raises(RpcError) as caught:
                        await ask(late, parrot, "one")
                    assert caught.value.code is CODE.UNAVAILABLE
                assert not stopping.done()
                go_on.set()
                assert await first == ["a"]
                await stopping

    asyncio.run(main())


def test_a_call_that_takes_longer_than_its_grace_is_cancelled(
    messages: ModuleType,
) -> None:
    async def main() -> None:
        parrot = Parrot(messages)
        begun, _ = held(parrot)
        async with serving(parrot, grace=0.05) as server:
            async with AsyncGrpcClient(server.target, retry=False) as client:
                call = asyncio.create_task(ask(client, parrot, "one"))
                await begun.wait()
                await server.stop()
                await parrot.cancelled.wait()
                with pytest.raises((RpcError, TransportError)):
                    await call

    asyncio.run(main())


CHILD = """
import asyncio, sys
from codegen.runtime.grpc.serving import GrpcServer
from codegen.runtime.grpc.handler import unary_unary
from codegen.runtime.grpc.server import add_service
from codegen.runtime.grpc.method import UnaryUnary
from google.protobuf.empty_pb2 import Empty

WAIT = UnaryUnary(path="/shop.Waiter/Wait", request=Empty, response=Empty)

async def wait(request, context):
    print("asked", flush=True)
    try:
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    except asyncio.CancelledError:
        print("cancelled", flush=True)
        raise
    print("answered", flush=True)
    return Empty()

class Announced(GrpcServer):
    async def start(self):
        await super().start()
        print(self.port, flush=True)

    async def stop(self, grace=None):
        print("stopping", flush=True)
        await super().stop(grace)

async def main():
    server = Announced("127.0.0.1:0", grace=3600)
    add_service(server, "shop.Waiter", unary_unary(WAIT, wait))
    await server.run()
    print("over", flush=True)

asyncio.run(main())
"""


@pytest.mark.parametrize(
    ("signals", "said"),
    [(1, ["answered", "over"]), (2, ["cancelled", "over"])],
)
def test_signals(signals: int, said: list[str]) -> None:
    """The first lets calls come to their end, the second does not."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=REPOSITORY,
    )
    assert child.stdout is not None and child.stdin is not None
    try:
        port = int(child.stdout.readline())
        with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
            wait: Any = channel.unary_unary("/shop.Waiter/Wait")
            call = wait.future(b"")
            assert child.stdout.readline() == "asked\n"
            child.send_signal(signal.SIGTERM)
            assert child.stdout.readline() == "stopping\n"
            rest: list[str] = []
            if signals == 2:
                child.send_signal(signal.SIGINT)
                assert call.exception(timeout=20) is not None
                while (
                    not rest or rest[-1] == "stopping"
                ):  # it waits for its line so long
                    rest.append(child.stdout.readline().strip())
            child.stdin.write(
                "go on\n"
            )  # its thread waits for that, though it is cancelled
            child.stdin.close()
            assert signals == 2 or call.exception(timeout=20) is None
            rest += [line.strip() for line in child.stdout]
        assert [line for line in rest if line != "stopping"] == said
        assert child.wait(30) == 0
    finally:
        child.kill()
        child.wait()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("leaves", [True, False])
def test_what_is_cancelled_ends_in_order(
    messages: ModuleType, kind: str, leaves: bool
) -> None:
    """The server waits for it, whether its caller left or its grace is over."""
    said: list[str] = []

    async def wait(text: str, context: Context) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            for _ in range(100):  # what it takes, and no time
                await asyncio.sleep(0)
            said.append("rolled back")

    async def main() -> None:
        parrot = Parrot(messages)
        parrot.when_asked = wait
        async with serving(parrot, grace=0) as server:
            async with AsyncGrpcClient(server.target, retry=False) as client:
                call = asyncio.create_task(ask(client, parrot, kind))
                await begun.wait()
                if leaves:
                    call.cancel()
                await server.stop()
                assert said == ["rolled back"]
                await asyncio.gather(call, return_exceptions=True)

    begun = asyncio.Event()
    asyncio.run(main())


def test_a_stop_without_grace_ends_the_drain(messages: ModuleType) -> None:
    async def main() -> None:
        async with serving(Parrot(messages), drain=3600) as server:
            draining = asyncio.create_task(server.stop())
            await asyncio.sleep(0)
            async with asyncio.timeout(20):
                await server.stop(0)
                await draining

    asyncio.run(main())


# Mistakes


def test_health_that_was_told_before_the_start_stands(messages: ModuleType) -> None:
    """A service that warms up serves when it says so; and from any thread."""

    async def main() -> None:
        parrot = Parrot(messages)
        server = GrpcServer(HERE)
        add_to_server(parrot, server)
        server.health.set_serving(NAME, False)
        async with server:
            assert await health(server.target, NAME) == NOT_SERVING
            async with grpc.aio.insecure_channel(server.target) as channel:
                seen = watching(channel, NAME)
                assert (await anext(seen)).status == NOT_SERVING
                await asyncio.to_thread(server.health.set_serving, NAME, True)
                async with asyncio.timeout(20):
                    assert (await anext(seen)).status == SERVING

    asyncio.run(main())


def test_a_server_that_could_not_start_keeps_no_port(messages: ModuleType) -> None:
    async def main() -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        broken = GrpcServer(address)
        broken.health.add_to = refuse  # type: ignore[method-assign]
        with pytest.raises(LookupError):
            await broken.start()
        server = GrpcServer(address)
        add_to_server(Parrot(messages), server)
        async with server:
            assert await health(server.target, "") == SERVING

    def refuse(server: object) -> None:
        raise LookupError("no health today")

    asyncio.run(main())


def test_what_cannot_be(messages: ModuleType) -> None:
    parrot = Parrot(messages)

    async def main() -> None:
        async with serving(parrot) as server:
            with pytest.raises(RuntimeError, match="^a server is started once$"):
                await server.start()
            with pytest.raises(RuntimeError, match="^services are added before"):
                add_to_server(parrot, server)
            other = GrpcServer(server.target)
            with pytest.raises(RuntimeError) as taken:
                await other.start()
            assert str(taken.value) == (
                f"{server.target} cannot be listened at: {os.strerror(errno.EADDRINUSE)}"
            )
            await other.stop()  # as in a `finally`: what failed to start is at its end

    asyncio.run(main())
    server = GrpcServer(HERE)
    add_to_server(parrot, server)
    with pytest.raises(ValueError, match=f"^{NAME} has been added already$"):
        add_to_server(parrot, server)
    with pytest.raises(RuntimeError, match="^the server has not been started$"):
        assert server.target
    with pytest.raises(TypeError) as caught:
        GrpcServer(HERE, gracee=1)  # type: ignore[call-arg]
    assert str(caught.value) == (
        "GrpcServer() got an unexpected keyword argument 'gracee'; did you mean 'grace'?"
    )
    with pytest.raises(ValueError) as wrong:
        GrpcServer(HERE, grace=-1)
    assert str(wrong.value) == "GrpcServer(grace=-1): must be a number, 0 or more"


def test_an_order_that_cannot_be(messages: ModuleType) -> None:
    """It is told, and changes nothing."""
    server = GrpcServer(HERE)
    add_to_server(Parrot(messages), server)

    async def too_early() -> None:
        with pytest.raises(RuntimeError, match="^the server has not been started$"):
            await server.stop()

    async def main() -> None:
        outcomes = await asyncio.gather(
            server.start(), server.start(), return_exceptions=True
        )
        assert list(map(str, outcomes)) == ["None", "a server is started once"]
        with pytest.raises(ValueError) as wrong:
            await server.stop(-1)
        assert str(wrong.value) == (
            "GrpcServer.stop(grace=-1): must be a number, 0 or more, or None"
        )
        assert await health(server.target, "") == SERVING
        await asyncio.to_thread(asyncio.run, elsewhere())
        assert await health(server.target, "") == SERVING
        await server.stop(0)
        with pytest.raises(RuntimeError, match="^a server is started once$"):
            await server.start()

    async def elsewhere() -> None:
        with pytest.raises(RuntimeError, match="event loop that started it$"):
            await server.stop()

    asyncio.run(too_early())
    asyncio.run(main())


def test_a_stop_amid_the_start(messages: ModuleType) -> None:
    async def main() -> None:
        server = GrpcServer(HERE)
        add_to_server(Parrot(messages), server)
        starting = asyncio.create_task(server.start())
        await asyncio.sleep(0)
        await server.stop(0)
        await starting
        async with asyncio.timeout(20):
            await closed(server.port)

    asyncio.run(main())


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"interceptors": [grpc.aio.ServerInterceptor]},
            "GrpcServer(interceptors=[<class 'grpc.aio._interceptor.ServerInterceptor'>]):"
            " must be a list of grpc.aio.ServerInterceptor",
        ),
        (
            {"arguments": {"grpc.so_reuseport": 1}},
            "GrpcServer(arguments={'grpc.so_reuseport': 1}):"
            " must be pairs of a name and a number or a text",
        ),
        ({"tls": "x"}, "GrpcServer(tls='x'): must be a ServerTls, or None"),
        ({"grace": -1}, "GrpcServer(grace=-1): must be a number, 0 or more"),
    ],
)
def test_options_that_cannot_be(options: Any, message: str) -> None:
    """It is told of what was called: the class, or `serve`."""
    with pytest.raises(ValueError) as caught:
        GrpcServer(HERE, **options)
    assert str(caught.value) == message
    with pytest.raises(ValueError) as caught:
        GrpcServer.of("serve", HERE, options)
    assert str(caught.value) == message.replace("GrpcServer", "serve")


@pytest.mark.parametrize(
    ("address", "options", "message"),
    [
        (5, {}, "serve(address=...) must be host:port or unix:path, not int"),
        (
            HERE,
            {"grce": 1},
            "serve() got an unexpected keyword argument 'grce'; did you mean 'grace'?",
        ),
        (
            HERE,
            {"arround": []},
            "serve() got an unexpected keyword argument 'arround'; did you mean 'around'?",
        ),
        (
            HERE,
            {"validate": False},
            "serve(validate=...): that is for add_to_server, and for serve where the"
            " contract has rules for requests (buf.validate)",
        ),
    ],
)
def test_what_serve_is_given(address: Any, options: Any, message: str) -> None:
    with pytest.raises(TypeError) as caught:
        GrpcServer.of("serve", address, options)
    assert str(caught.value) == message


def test_a_server_of_serve(messages: ModuleType) -> None:
    """It has the address and the options, as one that is made by itself."""

    async def main() -> list[str]:
        server = GrpcServer.of("serve", HERE, {"grace": 1.5, "health": False})
        assert (server.settings.grace, server.settings.health) == (1.5, False)
        parrot = Parrot(messages)
        add_to_server(parrot, server)
        async with server, AsyncGrpcClient(server.target) as client:
            return await ask(client, parrot, "one")

    assert asyncio.run(main()) == ["a"]


def test_what_is_no_service() -> None:
    handlers: Any = [Parrot]
    with pytest.raises(TypeError) as caught:
        GrpcServer(HERE).add_generic_rpc_handlers(handlers)
    assert str(caught.value) == "a server serves handlers of gRPC, and no type"


def test_settings_of_both_sides_fit() -> None:
    """A server takes the pings that a client with the same settings sends."""
    kept = Keepalive(time=20, timeout=5)
    client, server = dict(kept.of_client()), dict(kept.of_server())
    assert client["grpc.keepalive_time_ms"] == 20_000
    allowed = server["grpc.http2.min_recv_ping_interval_without_data_ms"]
    assert isinstance(allowed, int) and allowed < 20_000
    assert server["grpc.keepalive_permit_without_calls"] == 0


def test_an_address_on_a_socket_file(messages: ModuleType, tmp_path: Path) -> None:
    async def main() -> None:
        parrot = Parrot(messages)
        server = GrpcServer(f"unix:{tmp_path / 'parrot'}")
        add_to_server(parrot, server)
        async with server, AsyncGrpcClient(server.target) as client:
            assert server.port == 0
            assert await ask(client, parrot, "many") == ["a", "a"]

    asyncio.run(main())

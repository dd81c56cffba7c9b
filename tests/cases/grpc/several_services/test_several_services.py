"""Several services of one file live in one server, each with its own binder."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from types import ModuleType

import grpc.aio
import pytest
from google.protobuf.empty_pb2 import Empty


def test_all_services_in_one_server(golden: Callable[[str], ModuleType]) -> None:
    """Each client reaches the service it is named after."""
    server_module, fakes = golden("shops.grpc.server"), golden("shops.grpc.fake")
    clients = golden("shops.grpc.client")

    async def run() -> None:
        server = grpc.aio.server()
        first, second = fakes.FakeUserService(), fakes.FakeUser2Service()
        server_module.add_to_server(first, server)
        server_module.add_user2_to_server(second, server)
        server_module.add_grpc2_to_server(fakes.FakeGrpc2Service(), server)
        port = server.add_insecure_port("127.0.0.1:0")
        await server.start()
        try:
            async with clients.AsyncUser2Client(f"127.0.0.1:{port}") as client:
                assert await client.get(Empty()) == Empty()
        finally:
            await server.stop(None)
        assert (len(first.calls), len(second.calls)) == (0, 1)

    asyncio.run(run())


def test_one_call_serves_all_of_them(golden: Callable[[str], ModuleType]) -> None:
    """The services in order, without names: a further one changes nothing else of it."""
    serve = inspect.signature(golden("shops.grpc.server").serve)
    services = ["a", "b", "c", "d", "e"]
    bound = serve.bind(*services, address="[::]:0", tls=None)
    assert [*bound.arguments.values()] == [*services, "[::]:0", {"tls": None}]
    with pytest.raises(TypeError):
        serve.bind(*services, "[::]:0")
    named = {name: name for name in serve.parameters}
    with pytest.raises(TypeError):
        serve.bind(**named)

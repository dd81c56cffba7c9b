"""Several services of one file live in one server, each with its own binder."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType

import grpc.aio
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

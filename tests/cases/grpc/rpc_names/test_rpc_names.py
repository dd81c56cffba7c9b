"""Rpcs that are called as Python's words, the client's own methods, or each other."""

from __future__ import annotations

import asyncio

import pytest
from google.protobuf.empty_pb2 import Empty

from tests.harness.echo import Golden, echoed


def test_an_imported_message_of_the_service_s_name(golden: Golden) -> None:
    """`Empty` the service, `google.protobuf.Empty` the message."""
    assert echoed(golden, "rpc_names.grpc", "Empty", Empty()) == [Empty(), Empty()]
    methods = golden("rpc_names.grpc.methods")
    assert methods.SERVICE == "cases.rpc_names.v1.Empty"
    assert methods.ECHO.request is methods.ECHO.response is Empty


def test_each_rpc_is_called_by_its_own_path(golden: Golden) -> None:
    """Whatever its Python name: the fake sees which rpc came in, and in which order."""
    client = golden("rpc_names.grpc.client").AsyncEmptyClient
    add = golden("rpc_names.grpc.server").add_to_server
    fake = golden("rpc_names.grpc.fake").FakeEmptyService()
    channel = golden("_proto.rpc_names_pb2").Channel(text="c")

    async def run() -> None:
        connected = golden("runtime.grpc.testing").connected
        async with connected(client, add, fake) as caller:
            await caller.import_(Empty())
            await caller.none(channel)
            await caller.close_(channel)
            assert [one async for one in caller.channel([channel, channel])]
            assert [one async for one in caller.desc(Empty())]
            await caller.metadata([Empty()], metadata=[("k", "v")])
            await caller.timeout(channel)
            await caller.get_x(Empty())
            await caller.get_x_(Empty())
            await caller.self(Empty())
            await caller.options(Empty())

    asyncio.run(run())
    assert [call.operation for call in fake.calls] == [
        "import",
        "None",
        "Close",
        "Channel",
        "Desc",
        "Metadata",
        "Timeout",
        "GetX",
        "get_x",
        "Self",
        "Options",
    ]


def test_the_client_can_still_be_closed(golden: Golden) -> None:
    """`close` is the client's own, `close_` the rpc."""
    client = golden("rpc_names.grpc.client").EmptyClient("127.0.0.1:1")
    client.close()
    with pytest.raises(RuntimeError, match="was closed"):
        client.close_(golden("_proto.rpc_names_pb2").Channel())

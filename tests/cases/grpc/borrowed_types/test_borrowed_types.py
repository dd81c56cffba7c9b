"""Services whose messages all come from other files."""

from __future__ import annotations

import asyncio
from typing import Any

from google.protobuf import descriptor_pb2, wrappers_pb2
from google.protobuf.empty_pb2 import Empty

from tests.harness.echo import Golden, echoed


def test_messages_of_other_files(golden: Golden) -> None:
    """They are the classes of those files, whoever brings them."""
    methods = golden("borrowed.grpc.methods")
    item = golden("_proto.borrowed_types_pb2").Item
    assert methods.ECHO.request is methods.ECHO.response is item
    assert methods.INNER.request is item.Part
    assert methods.INNER.response is wrappers_pb2.StringValue
    assert methods.DESCRIBE.response is descriptor_pb2.FileDescriptorSet
    sent = item(part={"text": "p"})
    assert echoed(golden, "borrowed.grpc", "Borrowed", sent) == [sent, sent]


def test_empty_in_and_out_in_streams(golden: Golden) -> None:
    """A message of no bytes is a message: none is lost, none comes to it."""

    async def run() -> list[Empty]:
        fake = golden("borrowed.grpc.fake").FakeBorrowedService()
        fake.arrange("Nothings", [Empty()] * 3)
        connected = golden("runtime.grpc.testing").connected
        client = golden("borrowed.grpc.client").AsyncBorrowedClient
        add = golden("borrowed.grpc.server").add_to_server
        async with connected(client, add, fake) as caller:
            answers = [answer async for answer in caller.nothings([Empty()] * 2)]
        assert fake.calls[0].arguments["sent"] == [Empty()] * 2
        return answers

    assert asyncio.run(run()) == [Empty()] * 3


def test_a_service_without_rpcs(golden: Golden) -> None:
    """It has a client and a binder like others, and is bound beside them."""
    server, clients = golden("borrowed.grpc.server"), golden("borrowed.grpc.client")
    fakes = golden("borrowed.grpc.fake")

    def add_both(service: Any, target: Any) -> None:
        server.add_to_server(service, target)
        server.add_silent_to_server(fakes.FakeSilentService(), target)

    connected = golden("runtime.grpc.testing").connected_sync
    fake = fakes.FakeBorrowedService()
    with connected(clients.BorrowedClient, add_both, fake) as caller:
        assert caller.nothing(Empty()) == Empty()
        with clients.SilentClient("127.0.0.1:1") as silent:
            assert not [name for name in vars(type(silent)) if name[0] != "_"]

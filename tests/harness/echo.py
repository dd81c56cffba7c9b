"""A message that a client of a golden sends, a server gets and gives back unchanged."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

from google.protobuf.message import Message

Golden = Callable[[str], ModuleType]


async def _echo(self: Any, request: Any, context: Any) -> Any:
    return request


def echoed(
    golden: Golden, contract: str, stem: str, message: Message, rpc: str = "echo"
) -> list[Any]:
    """What the unary *rpc* answers to the sync and to the async client.

    *contract* is the package of the golden (`users.grpc`), *stem* what its classes are
    named after. The other rpcs of the service are those of its fake.
    """
    client, server = golden(f"{contract}.client"), golden(f"{contract}.server")
    fake: Any = getattr(golden(f"{contract}.fake"), f"Fake{stem}Service")
    service = type(f"Echo{stem}", (fake,), {rpc: _echo})()
    testing = golden("runtime.grpc.testing")
    sync, twin = (getattr(client, f"{kind}{stem}Client") for kind in ("", "Async"))

    async def call() -> Any:
        async with testing.connected(twin, server.add_to_server, service) as caller:
            return await getattr(caller, rpc)(message)

    with testing.connected_sync(sync, server.add_to_server, service) as caller:
        return [getattr(caller, rpc)(message), asyncio.run(call())]

"""A service raises what its contract declares, and its client catches it by its class."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType

import pytest


def test_declared_errors_come_back_typed(golden: Callable[[str], ModuleType]) -> None:
    """Those of the method and of its service; of another service they are not known."""
    errors, server = golden("parrots.grpc.errors"), golden("parrots.grpc.server")
    clients, fakes = golden("parrots.grpc.client"), golden("parrots.grpc.fake")
    connected = golden("runtime.grpc.testing").connected
    parrot = golden("_proto.parrots_pb2").Parrot(name="Polly")
    fake = fakes.FakeParrotsService()

    async def run() -> None:
        added = server.add_to_server
        async with connected(clients.AsyncParrotsClient, added, fake) as client:
            for error in (
                errors.ParrotNotFound("gone", info={"name": "Polly"}),
                errors.AviaryClosed(retry_after=60),
                errors.TooLoud("shh"),
            ):
                fake.arrange("GetParrot", error)
                with pytest.raises(type(error)) as caught:
                    await client.get_parrot(parrot)
                assert type(caught.value) is type(error)
                assert caught.value.details == error.details
                assert caught.value.info == error.info
            strange = errors.CagesTooLoud("shh")
            fake.arrange("GetParrot", strange)
            with pytest.raises(golden("runtime.grpc").RpcError) as caught:
                await client.get_parrot(parrot)
            assert not isinstance(caught.value, errors.CagesTooLoud)
            assert caught.value.code is strange.code

    asyncio.run(run())

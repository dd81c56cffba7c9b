"""Parameters of an address are arguments when sending and words when receiving."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType

import pytest

Golden = Callable[[str], ModuleType]


async def _send(golden: Golden, light_id: str) -> list[tuple[object, str]]:
    models = golden("lights.events.models")
    fake = golden("lights.events.fake").FakeLightsHandlers()
    transport = golden("runtime.events").MemoryTransport()
    golden("lights.events.consumer").register(transport, fake)
    await transport.start()
    publisher = golden("lights.events.publisher").LightsPublisher(transport)
    await publisher.send_measured(
        models.Measured(lumens=3), city_id="rome", light_id=light_id
    )
    await transport.idle()
    await transport.drain()
    return [
        (call.arguments["event"], call.arguments["context"].address)
        for call in fake.calls
    ]


def test_address_is_filled_in(golden: Golden) -> None:
    """A value may hold what does not part words at this address."""
    received = asyncio.run(_send(golden, "a.1"))
    measured = golden("lights.events.models").Measured(lumens=3)
    assert received == [(measured, "city/rome/lights/a.1/measured")]


def test_value_cannot_change_the_address(golden: Golden) -> None:
    """A separator or a wildcard in a value would lead somewhere else."""
    with pytest.raises(ValueError) as caught:
        asyncio.run(_send(golden, "../1"))
    message = "sendMeasured: address parameter 'lightId' cannot be '../1'"
    assert str(caught.value) == message

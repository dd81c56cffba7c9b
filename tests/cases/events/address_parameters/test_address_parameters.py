"""Parameters of an address are arguments when sending and words when receiving."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

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


def test_a_value_that_its_enum_forbids(golden: Golden) -> None:
    """Its type is that of the parameter, and who writes no types is told as well."""
    publisher = golden("lights.events.publisher").LightsPublisher
    recording = golden("runtime.events").RecordingTransport()
    measured = golden("lights.events.models").Measured(lumens=3)
    sending = publisher(recording).send_measured(
        measured, city_id="mars", light_id="a.1"
    )
    with pytest.raises(golden("runtime").ContractViolation) as caught:
        asyncio.run(sending)
    assert str(caught.value) == (
        "sendMeasured: address parameter 'cityId' is 'mars', none of 'berlin', 'rome'"
    )
    assert recording.published == []


async def _switched(golden: Golden, field: str | None, **said: str) -> str:
    models, runtime = golden("lights.events.models"), golden("runtime.events")
    transport, addresses = runtime.MemoryTransport(), list[str]()

    async def handle(event: object, context: Any) -> None:
        addresses.append(context.address)

    runtime.bind(transport, golden("lights.events.events").SWITCH, "tests", handle)
    await transport.start()
    publisher = golden("lights.events.publisher").LightsPublisher(transport)
    room = models.SwitchedRoom(house=7)
    event = models.Switched(room=room, floor=field)
    await publisher.switch(event, keyed_="k", level="l", **said)
    await transport.idle()
    await transport.drain()
    return addresses[0]


@pytest.mark.parametrize(
    ("field", "said", "address"),
    [
        ("ground", {}, "rooms.7.ground.k.l.switched"),
        (None, {}, "rooms.7.attic.k.l.switched"),
        ("ground", {"house": "9", "floor": "1"}, "rooms.9.1.k.l.switched"),
    ],
)
def test_a_message_says_its_own_address(
    golden: Golden, field: str | None, said: dict[str, str], address: str
) -> None:
    """What the caller says comes first, then the field, then the default."""
    assert asyncio.run(_switched(golden, field, **said)) == address

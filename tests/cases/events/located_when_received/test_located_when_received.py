"""What a topic of Kafka does not tell of an address, a handler learns from the message."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

import pytest

Golden = Callable[[str], ModuleType]


async def _told(golden: Golden, address: str, body: bytes) -> Mapping[str, str]:
    """The parameters of a message that came from *address*."""
    events, told = golden("runtime.events"), list[Mapping[str, str]]()

    async def handle(event: object, context: Any) -> None:
        told.append(context.parameters)

    transport, subscribed = events.MemoryTransport(), list[Any]()
    transport.subscribe = subscribed.append
    book = golden("payments.events.events").BOOK
    events.bind(transport, book, "tests", handle)
    message = events.Message(body, "application/json", "paid", "m", address)
    await subscribed[0].deliver(message)
    return told[0]


@pytest.mark.parametrize(
    ("address", "body", "told"),
    [
        (
            "payments",
            b'{"where":{"region":"eu"},"till":7}',
            {"region": "eu", "till": "7"},
        ),
        # Who sent it may have said any till: that is not what the default is for.
        ("payments", b'{"where":{"region":"eu"}}', {"region": "eu"}),
    ],
)
def test_parameters_that_the_topic_does_not_tell(
    golden: Golden, address: str, body: bytes, told: Mapping[str, str]
) -> None:
    assert asyncio.run(_told(golden, address, body)) == told

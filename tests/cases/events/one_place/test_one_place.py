"""Messages of channels that are one place to a broker are passed over, not refused."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

Golden = Callable[[str], ModuleType]


@pytest.mark.parametrize(
    ("operation", "others"),
    [
        ("GET_A", ("number",)),
        ("GET_KEY", ("number",)),
        ("GET_ONE", ("number",)),
        ("GET_FIXED", ("text",)),
        ("GET_FAN", ("number",)),
        ("GET_QUEUE", ("number",)),
        ("GET_ELSEWHERE", ()),
    ],
)
def test_whose_messages_come(
    golden: Golden, operation: str, others: tuple[str, ...]
) -> None:
    """By the topic, the key and its exchange, the words of an address, the queue."""
    event = vars(golden("orders.events.events"))[operation]
    assert event.others == others
    # Of a queue that operations share, what one passes over would be gone for all.
    passing = () if event.queue else others
    assert tuple(payload.name for payload in event.passing) == passing


def test_nobody_buries_them(golden: Golden) -> None:
    """Each gets its own, and what is another's is acknowledged."""
    runtime, models = golden("runtime.events"), golden("orders.events.models")
    seen: list[str] = []

    class Handlers:
        def __getattr__(self, name: str) -> Any:
            async def handle(event: object, context: object) -> None:
                seen.append(name)

            return handle

    async def scenario() -> None:
        transport = runtime.MemoryTransport()
        golden("orders.events.consumer").register(transport, Handlers())
        await transport.start()
        publisher = golden("orders.events.publisher").OrdersPublisher(transport)
        await publisher.send_b(models.Number(y=1))
        await publisher.send_key(models.Number(y=1))
        await transport.idle()
        await transport.close()
        assert transport.dead_letters == []

    asyncio.run(scenario())
    assert seen == []

"""Where a reply goes may stand in a message of Protobuf, which is filled in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

Golden = Callable[[str], ModuleType]


def test_the_address_is_filled_in(golden: Golden) -> None:
    """It is known by the names of JSON, and by those of the proto."""
    runtime, events = golden("runtime.events"), golden("tolls.events.events")
    assert events.ASK_REPLY.field == "way.answer_to"
    assert (events.ASK.key, events.ASK.correlation) == ("way.way_id", "ask_id")
    (payload,) = events.ASK.payloads
    asked = payload.content.type(ask_id="1")
    asked.way.way_id = "A1"
    seen: list[str] = []

    class Tolls:
        async def ask(self, event: Any, context: Any) -> Any:
            seen.append(event.way.answer_to)
            return golden("tolls.events.models").TollTold(toll=3)

    async def scenario() -> Any:
        transport = runtime.MemoryTransport()
        golden("tolls.events.counterpart.consumer").register(
            transport, Tolls(), group="tolls"
        )
        await transport.start()
        async with golden("tolls.events.client").TollsClient(transport) as client:
            told = await client.ask(asked)
        await transport.close()
        return told

    assert asyncio.run(scenario()).toll == 3
    assert len(seen) == 1
    assert seen[0] != ""
    assert asked.way.answer_to == ""

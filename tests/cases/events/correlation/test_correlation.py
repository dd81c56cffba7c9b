"""Each message has the header of its own that says what it belongs to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

Golden = Callable[[str], ModuleType]


def test_headers_are_those_of_each_message(golden: Golden) -> None:
    """Not only where all messages of an operation have the same."""
    events = golden("sums.events.events")
    named = {p.name: p.correlation_header for p in events.SUM.payloads}
    assert named == {"Add": "adds", "Take": "takes"}
    replies = {p.name: p.correlation_header for p in events.SUM_REPLY.event.payloads}
    assert replies == {"Ok": "h", "No": None}
    assert {p.correlation_header for p in events.MIX.payloads} == {"h", None}


def test_they_are_filled_in(golden: Golden) -> None:
    """Who asks and who answers give no headers, though the contract requires them."""
    runtime, models = golden("runtime.events"), golden("sums.events.models")
    seen: list[dict[str, str]] = []

    class Sums:
        async def sum(self, event: Any, context: Any) -> Any:
            seen.append(dict(context.texts))
            if isinstance(event, models.Add):
                return models.Ok(sum=event.add)
            return [event.take]

    async def scenario() -> tuple[Any, Any]:
        transport = runtime.MemoryTransport()
        golden("sums.events.consumer").register(transport, Sums())
        await transport.start()
        client = golden("sums.events.counterpart.client").SumsClient(transport)
        async with client:
            added = await client.sum(models.Add(add=2), correlation_id="a")
            taken = await client.sum(models.Take(take=3), correlation_id="b")
        await transport.close()
        return added, taken

    assert asyncio.run(scenario()) == (models.Ok(sum=2), [3])
    assert seen == [{"adds": "a"}, {"takes": "b"}]

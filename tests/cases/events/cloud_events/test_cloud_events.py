"""CloudEvents go out as the contract says, and are known by their type."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

Golden = Callable[[str], ModuleType]


class _Kept:
    """Says what leaves."""

    def __init__(self, golden: Golden) -> None:
        runtime, sent = golden("runtime.events"), list[Any]()

        class Keeping(runtime.MemoryTransport):  # type: ignore[misc, name-defined]
            async def publish(self, event: Any, message: Any) -> Any:
                sent.append(message)
                return await super().publish(event, message)

        self.transport, self.sent = Keeping(), sent
        self.fake = golden("shop.events.fake").FakeShopHandlers()
        golden("shop.events.consumer").register(self.transport, self.fake)
        publisher = golden("shop.events.publisher").ShopPublisher
        self.publisher = publisher(self.transport, new_id=lambda: "m")

    def do(self, act: Callable[[], Any]) -> tuple[Any, Any]:
        async def run() -> None:
            await self.transport.start()
            await act()
            await self.transport.idle()
            await self.transport.drain()

        asyncio.run(run())
        assert self.transport.dead_letters == []
        (message,), (call,) = self.sent, self.fake.calls
        return message, call


def test_structured(golden: Golden) -> None:
    kept, models = _Kept(golden), golden("shop.events.models")
    order = models.Order(id="7")
    message, call = kept.do(
        lambda: kept.publisher.send_structured(order, name="unplaced")
    )
    assert message.content_type == "application/cloudevents+json"
    assert json.loads(message.body) == {
        "specversion": "1.0",
        "id": "m",
        "source": "/shop",
        "type": "com.example.unplaced",
        "data": {"id": "7"},
    }
    assert (call.operation, call.arguments["event"]) == ("onStructured", order)
    assert call.arguments["context"].event.type == "com.example.unplaced"


def test_binary(golden: Golden) -> None:
    """Headers that the runtime fills in need not be given."""
    kept, models = _Kept(golden), golden("shop.events.models")
    order = models.Order(id="7")
    message, call = kept.do(lambda: kept.publisher.send_binary(order, name="shipped"))
    expected = {
        "ce_specversion": "1.0",
        "ce_id": "m",
        "ce_source": "/shop",
        "ce_type": "com.example.shipped",
    }
    assert (message.body, message.headers) == (b'{"id":"7"}', expected)
    headers = call.arguments["context"].headers
    assert headers.model_dump(by_alias=True, exclude_unset=True) == expected


def test_whole(golden: Golden) -> None:
    kept, models = _Kept(golden), golden("shop.events.models")
    paid = models.Paid(
        specversion="1.0",
        id="i",
        source="/s",
        type="com.example.paid",
        data=models.Order(id="7"),
    )
    message, call = kept.do(lambda: kept.publisher.send_whole(paid))
    assert message.content_type == "application/cloudevents+json"
    assert call.arguments["event"] == paid
    assert call.arguments["context"].event.identity == "/s#i"


@pytest.mark.parametrize("operation", ["SEND_STRUCTURED", "SEND_BINARY"])
def test_one_of_an_outside_sender(golden: Golden, operation: str) -> None:
    """No name travels, and either mode will do."""
    kept, runtime = _Kept(golden), golden("runtime.events")
    event = getattr(golden("shop.events.events"), operation)
    kind = event.payloads[1].cloudevents.type
    body = {"specversion": "1.0", "id": "x", "source": "/o", "type": kind}
    message = runtime.Message(
        body=json.dumps(body | {"data": {"id": "7"}}).encode(),
        content_type="application/cloudevents+json; charset=utf-8",
        name="",
        message_id="m",
        address=event.address,
        headers={"ce_" + name: text for name, text in body.items()},
    )
    _, call = kept.do(lambda: kept.transport.publish(event, message))
    assert call.arguments["event"] == golden("shop.events.models").Order(id="7")
    assert call.arguments["context"].event.type == kind

"""Two services that hear each other, each by the class of the one that says it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

Golden = Callable[[str], Any]


def test_each_hears_the_other(golden: Golden) -> None:
    orders, inventory = golden("orders.events.models"), golden(
        "inventory.events.models"
    )
    memory = golden("runtime.events")
    heard: list[Any] = []

    class Orders:
        def stock_ran_out(self, event: Any, context: Any) -> None:
            heard.append(event)

    class Inventory:
        def order_created(self, event: Any, context: Any) -> None:
            heard.append(event)

    async def talk() -> None:
        transport = memory.MemoryTransport()
        golden("orders.events.consumer").register(transport, Orders())
        golden("inventory.events.consumer").register(transport, Inventory())
        await transport.start()
        number = orders.OrderId(text="7")
        order = orders.Order(id=number, sku="A1")
        await golden("orders.events.publisher").OrdersPublisher(
            transport
        ).order_created(order)
        ran_out = inventory.StockRanOut(sku="A1", order=number)
        publisher = golden("inventory.events.publisher").InventoryPublisher(transport)
        await publisher.stock_ran_out(ran_out)
        await transport.close()
        assert heard == [order, ran_out]

    asyncio.run(talk())


def test_who_imports_the_other_shows_its_classes(golden: Golden) -> None:
    orders, inventory = golden("orders.events.models"), golden(
        "inventory.events.models"
    )
    assert inventory.Order is orders.Order
    assert inventory.OrderId is orders.OrderId
    assert not hasattr(orders, "StockRanOut")  # which would be a circle

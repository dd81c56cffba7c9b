"""Both sides of one document talk to each other."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any

Golden = Callable[[str], ModuleType]


def test_both_sides(golden: Golden) -> None:
    events = golden("runtime.events")
    models = golden("orders.events.models")
    own, other = golden("orders.events.consumer"), golden("orders.events.publisher")
    outside = golden("orders.events.counterpart.consumer")
    client = golden("orders.events.counterpart.client")

    class Own:
        def cancel(self, event: Any, context: Any) -> Any:
            return models.Cancelled(done=event.id == "7")

    class Outside:
        def __init__(self) -> None:
            self.got: list[Any] = []

        def order_created(self, event: Any, context: Any) -> None:
            self.got.append(event)

    async def scenario() -> None:
        transport, handlers = events.MemoryTransport(), Outside()
        own.register(transport, Own())
        outside.register(transport, handlers, group="billing")
        await transport.start()
        created = models.OrderCreated(id="7")
        await other.OrdersPublisher(transport).order_created(created, region="eu")
        cancel = client.OrdersClient(transport).cancel
        assert await cancel(models.Cancel(id="7")) == models.Cancelled(done=True)
        assert await cancel(models.Cancel(id="8")) == models.Cancelled(done=False)
        await transport.idle()
        await transport.close()
        assert handlers.got == [created]

    asyncio.run(scenario())


def test_whose_the_policies_are(golden: Golden) -> None:
    """What an operation says is how the application does it."""
    own = golden("orders.events.events")
    outside = golden("orders.events.counterpart.events")
    assert own.ORDER_CREATED.policy.retry.attempts == 7
    assert outside.ORDER_CREATED.policy.retry.attempts == 3
    assert own.CANCEL.policy.retry.attempts == 9
    assert outside.CANCEL.policy.timeout.total == 20.0
    assert (own.CANCEL.group, outside.CANCEL.group) == ("orders", None)


def test_a_group_must_be_named_on_the_other_side(golden: Golden) -> None:
    """Services that do not know each other would share the messages of one."""
    register = golden("orders.events.counterpart.consumer").register
    assert inspect.signature(register).parameters["group"].default is inspect._empty

"""What a contract says of failures is what the runtime does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType

import pytest

Golden = Callable[[str], ModuleType]


@pytest.mark.parametrize(
    ("constant", "attempts", "base", "cap", "address", "queue"),
    [
        ("FIXED", 5, 0.25, 0.25, "shop.orders.lost", None),
        ("DOUBLING", 8, 0.5, 60.0, "orders-lost", "orders-lost"),
        ("GROWING", 6, 1.0, 9.0, "shop.orders.lost", None),
        ("UNPREFIXED", 3, 1.0, 3.0, "orders.again", None),
    ],
)
def test_policy_and_place(
    golden: Golden,
    constant: str,
    attempts: int,
    base: float,
    cap: float,
    address: str,
    queue: str | None,
) -> None:
    """Attempts and pauses are of the policy, the place is of the event."""
    event = getattr(golden("orders.events.events"), constant)
    retry = event.policy.retry
    assert (retry.attempts, retry.backoff.base, retry.backoff.cap) == (
        attempts,
        base,
        cap,
    )
    channel = event.dead_letter
    assert channel.address == address
    assert (channel.queue and channel.queue.name) == queue


def test_attempts_are_made(golden: Golden) -> None:
    """As many deliveries as the contract says, then it is a dead letter."""
    asyncio.run(_fail(golden))


def test_dead_letters_go_where_the_contract_says(golden: Golden) -> None:
    """Who receives there gets each, with all attempts before it and what befell it."""
    asyncio.run(_bury(golden))


async def _bury(golden: Golden) -> None:
    runtime = golden("runtime.events")
    fake = golden("orders.events.fake").FakeOrdersHandlers()
    for operation in ("fixed", "doubling", "growing", "unprefixed"):
        fake.arrange(operation, runtime.Reject(f"{operation} does not want it"))
    fake.arrange("bury", runtime.Retry(after=0.0))
    transport = runtime.MemoryTransport()
    golden("orders.events.consumer").register(transport, fake)
    await transport.start()
    order = golden("orders.events.models").Placed(id="7")
    await golden("orders.events.publisher").OrdersPublisher(transport).place(order)
    await transport.idle()
    await transport.close()
    got = [
        (call.operation, context.attempt, context.failure.reason)
        for call in fake.calls
        if (context := call.arguments["context"]).failure
    ]
    assert sorted(got) == [
        ("bury", 1, "rejected: doubling does not want it"),
        ("bury", 2, "rejected: doubling does not want it"),
        ("read", 1, "rejected: fixed does not want it"),
        ("read", 1, "rejected: growing does not want it"),
    ]
    kept = {letter.queue: letter.failure for letter in transport.dead_letters}
    assert sorted(kept) == ["orders-lost", "orders.unprefixed"]
    assert kept["orders-lost"].reason == "2 attempts, last: Retry"
    assert kept["orders-lost"].before.origin.queue == "orders.doubling"


async def _fail(golden: Golden) -> None:
    events, runtime = golden("orders.events.events"), golden("runtime.events")
    fake = golden("orders.events.fake").FakeOrdersHandlers()
    fake.arrange("unprefixed", runtime.Retry(after=0.0))
    transport = runtime.MemoryTransport()
    golden("orders.events.consumer").register(transport, fake)
    await transport.start()
    order = golden("orders.events.models").Placed(id="7")
    await runtime.send(transport, events.UNPREFIXED, order)
    await transport.idle()
    await transport.drain()
    failed = [call for call in fake.calls if call.operation == "unprefixed"]
    assert [call.arguments["context"].attempt for call in failed] == [1, 2, 3]
    (letter,) = transport.dead_letters
    assert letter.message.body == b'{"id":"7"}'

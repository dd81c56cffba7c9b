"""What a contract says of failures is what the runtime does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType

import pytest

Golden = Callable[[str], ModuleType]


@pytest.mark.parametrize(
    ("constant", "attempts", "base", "cap", "dead_letter"),
    [
        ("FIXED", 5, 0.25, 0.25, "shop.orders.lost"),
        ("DOUBLING", 8, 0.5, 60.0, "orders-lost"),
        ("GROWING", 6, 1.0, 9.0, "shop.orders.lost"),
        ("UNPREFIXED", 3, 1.0, 3.0, "orders.again"),
    ],
)
def test_policy_and_place(
    golden: Golden,
    constant: str,
    attempts: int,
    base: float,
    cap: float,
    dead_letter: str,
) -> None:
    """Attempts and pauses are of the policy, the place is of the event."""
    event = getattr(golden("orders.events.events"), constant)
    retry = event.policy.retry
    assert (retry.attempts, retry.backoff.base, retry.backoff.cap) == (
        attempts,
        base,
        cap,
    )
    assert event.dead_letter == dead_letter


def test_attempts_are_made(golden: Golden) -> None:
    """As many deliveries as the contract says, then it is a dead letter."""
    asyncio.run(_fail(golden))


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

"""What plans and drift say, and what consumers need."""

from __future__ import annotations

import asyncio
import copy
import pickle
from typing import Any

import pytest

from codegen.runtime import Policy, Retry
from codegen.runtime.errors import TransportError
from codegen.runtime.events import (
    Administers,
    Binding,
    Drift,
    Event,
    Exchange,
    Json,
    MemoryTransport,
    MessageContext,
    Payload,
    Plan,
    Queue,
    Step,
    Subscription,
    Topic,
    Topology,
    bind,
)
from codegen.runtime.events.administering import receivers

MISSING = Step("create", "queue", "shop.reserve.dead", "classic, durable")
DIFFERENT = Step("differs", "exchange", "orders", "type=topic", "type=fanout")
PLAN = Plan(
    (
        DIFFERENT,
        Step("keep", "queue", "shop.reserve", "classic, durable", "classic, durable"),
        MISSING,
        Step("bind", "binding", "shop.reserve", "'order.*' of 'orders'", "not told"),
        Step("create", "topic", "a\nb"),
    )
)


def test_a_plan_is_a_line_a_step() -> None:
    assert PLAN.text() == (
        "differs exchange 'orders': wanted type=topic, found type=fanout\n"
        "keep    queue 'shop.reserve': classic, durable\n"
        "create  queue 'shop.reserve.dead': classic, durable\n"
        "bind    binding 'shop.reserve': 'order.*' of 'orders' (not told)\n"
        "create  topic 'a\\nb'\n"
        "2 to create, 1 to bind, 1 different, 1 as wanted"
    )
    assert Plan(()).text() == "nothing needed"


def test_what_is_bound_or_kept_is_fine() -> None:
    assert not PLAN.ok
    assert PLAN.differences == (DIFFERENT,)
    assert [step.name for step in PLAN.missing] == ["shop.reserve.dead", "a\nb"]
    assert not Plan((MISSING,)).ok
    assert Plan((PLAN.steps[1], PLAN.steps[3])).ok


def test_drift_lists_what_is_missing_or_differs() -> None:
    error = Drift([DIFFERENT, MISSING, PLAN.steps[-1]])
    assert str(error) == (
        "the broker is not as the contract says:\n"
        "  exchange 'orders' differs: wanted type=topic, found type=fanout\n"
        "  queue 'shop.reserve.dead' is missing: wanted classic, durable\n"
        "  topic 'a\\nb' is missing"
    )
    assert isinstance(error, TransportError)
    assert (error.sent, error.permanent, error.unavailable) == (False, True, False)
    for other in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (str(other), other.steps) == (str(error), error.steps)


RESERVE: Event[Any] = Event(
    name="reserve",
    address="order.created",
    payloads=(Payload(name="Order", content=Json(Any)),),
    policy=Policy(retry=Retry(attempts=4)),
)
PACK: Event[Any] = Event(
    name="pack",
    address="order.*",
    payloads=RESERVE.payloads,
    exchange=Exchange(name="orders"),
    queue=Queue(name="pack"),
    group="warehouse",
)
TOPOLOGY = Topology(
    exchanges=(PACK.exchange,),
    queues=(Queue(name="pack"),),
    bindings=(Binding(exchange="orders", queue="pack", pattern="order.*"),),
    topics=(Topic(name="clicks", partitions=3),),
    receives=(RESERVE, PACK),
)


def test_receivers_are_what_consumers_subscribe(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The environment of a consumer counts: it says how long messages wait."""
    monkeypatch.setenv("CODEGEN_SHOP_RESERVE_RETRY_ATTEMPTS", "7")

    class Listening(MemoryTransport):
        """Keeps what is subscribed."""

        def subscribe(self, subscription: Subscription) -> None:
            got.append(subscription)

    async def handle(event: Any, context: MessageContext) -> None:
        raise NotImplementedError

    got: list[Subscription] = []
    for event in TOPOLOGY.receives:
        bind(Listening(), event, "shop", handle)
    mine = receivers(TOPOLOGY, "shop")
    assert [(s.event, s.group, s.queue, s.pauses) for s in mine] == [
        (s.event, s.group, s.queue, s.pauses) for s in got
    ]
    assert len(mine[0].pauses) == 6
    assert [one.queue for one in mine] == ["shop.reserve", "pack"]
    with pytest.raises(NotImplementedError):
        asyncio.run(mine[0].deliver(None))  # type: ignore[arg-type]


def test_in_memory_all_is_as_wanted() -> None:
    async def whole() -> None:
        transport: Administers = MemoryTransport()
        plan = await transport.plan(TOPOLOGY, "shop")
        assert plan.text() == (
            "keep    exchange 'orders': topic\n"
            "keep    queue 'pack'\n"
            "keep    queue 'shop.reserve'\n"
            "keep    binding 'pack': 'order.*' of 'orders'\n"
            "keep    topic 'clicks'\n"
            "5 as wanted"
        )
        assert plan.ok
        assert await transport.declare(TOPOLOGY, "shop") == plan
        await transport.verify(TOPOLOGY, "shop")

    asyncio.run(whole())

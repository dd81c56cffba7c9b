"""RabbitMQ as a contract needs it: planned, made, and compared."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from aio_pika.exceptions import ChannelNotFoundEntity
from aiormq.abc import AbstractChannel

from codegen.runtime import Policy, Retry
from codegen.runtime.errors import TransportError
from codegen.runtime.events import (
    Administers,
    Binding,
    DeadLetterChannel,
    Drift,
    Event,
    Exchange,
    Plan,
    Queue,
    Topology,
)
from codegen.runtime.events.outcome import Settlement
from tests.services import given
from tests.services.places import RABBITMQ_URL
from tests.services.rabbit_lab import Lab, message, rabbit, until

pytestmark = pytest.mark.services
DEAD = Settlement(action="dead_letter", reason="never", error="Reject")


@pytest.fixture(scope="module")
def rabbit_url() -> str:
    """Where the broker is."""
    return given.setting(RABBITMQ_URL)


def topology(lab: Lab, **changes: Any) -> Topology:
    """One queue that is received from, with one pause of a second between attempts."""
    twice = Policy(retry=Retry(attempts=2))
    made = lab.event(policy=twice, **changes)
    return Topology(exchanges=(lab.exchange,), receives=(made,))


def names(lab: Lab) -> list[str]:
    """The queues of that topology."""
    return [lab.name, f"{lab.name}.dead", f"{lab.name}.retry.100ms"]


async def other(lab: Lab, doing: Callable[[AbstractChannel], Any]) -> Any:
    """Do something as another client, on a channel that may end with it."""
    channel = await lab.plain.connection.channel()
    try:
        return await doing(channel)
    finally:
        await channel.close()


async def there(lab: Lab) -> list[str]:
    """Which of its exchange and its queues there are."""
    asked = {lab.exchange.name: partial(ask_exchange, lab.exchange.name)}
    asked |= {name: partial(ask_queue, name) for name in names(lab)}
    found = []
    for name, ask in asked.items():
        with suppress(ChannelNotFoundEntity):
            await other(lab, ask)
            found.append(name)
    return found


def ask_exchange(name: str, channel: AbstractChannel) -> Any:
    """Whether there is one."""
    return channel.exchange_declare(name, passive=True)


def ask_queue(name: str, channel: AbstractChannel) -> Any:
    """Whether there is one."""
    return channel.queue_declare(name, passive=True)


def verbs(plan: Plan) -> list[str]:
    """What is to be done."""
    return [step.verb for step in plan.steps]


@rabbit
async def test_a_plan_changes_nothing(lab: Lab) -> None:
    transport: Administers = lab.transport(queue_type="classic")
    plan = await transport.plan(topology(lab), "g")
    n = lab.name
    assert plan.text() == (
        f"create  exchange '{n}-x': topic, durable\n"
        f"create  queue '{n}': classic, durable\n"
        f"create  queue '{n}.dead': classic, durable\n"
        f"create  queue '{n}.retry.100ms': classic, durable, x-message-ttl=100,"
        f" x-dead-letter-exchange='', x-dead-letter-routing-key='{n}'\n"
        f"bind    binding '{n}': 'thing.made' of '{n}-x'"
        " (AMQP does not tell whether it is there)\n"
        "4 to create, 1 to bind"
    )
    assert await there(lab) == []


@rabbit
async def test_an_empty_broker_is_not_as_it_should_be(lab: Lab) -> None:
    transport = lab.transport(queue_type="classic")
    with pytest.raises(Drift) as caught:
        await transport.verify(topology(lab), "g")
    n = lab.name
    assert str(caught.value) == (
        "the broker is not as the contract says:\n"
        f"  exchange '{n}-x' is missing: wanted topic, durable\n"
        f"  queue '{n}' is missing: wanted classic, durable\n"
        f"  queue '{n}.dead' is missing: wanted classic, durable\n"
        f"  queue '{n}.retry.100ms' is missing: wanted classic, durable,"
        f" x-message-ttl=100, x-dead-letter-exchange='', x-dead-letter-routing-key='{n}'"
    )
    assert await there(lab) == []


@rabbit
async def test_what_is_declared_is_what_consumers_need(lab: Lab) -> None:
    """A second time there is nothing to do, neither for a plan nor for a consumer."""
    transport = lab.transport()
    needed = topology(lab)
    before = await transport.declare(needed, "g")
    assert verbs(before) == [*["create"] * 4, "bind"]
    assert await there(lab) == [lab.exchange.name, *names(lab)]
    after = await transport.plan(needed, "g")
    assert verbs(after) == [*["keep"] * 4, "bind"]
    assert after.ok
    assert await transport.declare(needed, "g") == after
    await transport.verify(needed, "g")
    # What is sent before the first consumer is there waits for it.
    (event,) = needed.receives
    await transport.publish(event, message())
    lab.subscribe(transport, event, pauses=(0.1,))
    await transport.start()
    await until(lambda: lab.got, "a delivery")


@rabbit
async def test_what_consumers_made_is_as_it_should_be(lab: Lab) -> None:
    transport = lab.transport()
    needed = topology(lab)
    lab.subscribe(transport, needed.receives[0], pauses=(0.1,))
    await transport.start()
    await transport.verify(needed, "g")  # beside the consumer


@rabbit
async def test_a_queue_that_the_group_names(lab: Lab) -> None:
    """Without anything in the contract; words of a path are words of a key."""
    bare: Event[Any] = replace(
        lab.event("thing/{id}/made"), name="seen", exchange=Exchange(), queue=None
    )
    transport = lab.transport(queue_type="classic")
    plan = await transport.plan(Topology(receives=(bare,)), lab.name)
    assert [(s.what, s.name, s.wanted) for s in plan.steps if s.what != "queue"] == [
        ("binding", f"{lab.name}.seen", "'thing.*.made' of 'amq.topic'")
    ]
    assert plan.steps[0].name == f"{lab.name}.seen"


@rabbit
async def test_a_queue_that_is_only_sent_to(lab: Lab) -> None:
    """It is in the contract, so it is made, with a place for its dead letters."""
    needed = Topology(
        exchanges=(lab.exchange,),
        queues=(Queue(name=lab.name, bind=("a.*",)),),
        bindings=(Binding(exchange=lab.exchange.name, queue=lab.name, pattern="a.*"),),
    )
    transport = lab.transport()
    await transport.declare(needed, "g")
    assert await there(lab) == [lab.exchange.name, *names(lab)[:2]]
    await transport.publish(lab.event("a.b"), message(address="a.b"))
    assert (await lab.take()).routing_key == "a.b"


def dying(lab: Lab) -> Topology:
    """The queue of the test, whose dead letters go to another one."""
    lost = Queue(name=f"{lab.name}.retry.100ms")  # a name that is tidied up
    default = Exchange(type="default")
    channel = DeadLetterChannel(address=lost.name, exchange=default, queue=lost)
    return topology(lab, queue=Queue(name=lab.name), dead_letter=channel)


@rabbit
async def test_the_queue_that_is_named_for_dead_letters(lab: Lab) -> None:
    """It is declared as any other, so that somebody may consume from it."""
    event = replace(dying(lab).receives[0], policy=Policy(retry=Retry(attempts=1)))
    needed = Topology(exchanges=(lab.exchange,), receives=(event,))
    n, lost = lab.name, f"{lab.name}.retry.100ms"
    plan = await lab.transport(queue_type="quorum").plan(needed, "g")
    safely = "x-dead-letter-strategy='at-least-once', x-overflow='reject-publish'"
    assert [str(s) for s in plan.steps if s.what == "queue"] == [
        f"create  queue '{n}': quorum, durable, x-delivery-limit=100,"
        f" x-dead-letter-exchange='', x-dead-letter-routing-key='{lost}', {safely}",
        f"create  queue '{lost}': quorum, durable, x-delivery-limit=100,"
        f" x-dead-letter-exchange='', x-dead-letter-routing-key='{lost}.dead', {safely}",
        f"create  queue '{lost}.dead': quorum, durable, x-delivery-limit=2147483647",
    ]
    transport = lab.transport()
    lab.subscribe(transport, event, DEAD)
    await transport.start()
    try:
        await transport.verify(needed, "g")
        await transport.publish(event, message())
        raw = await lab.take(lost)
        assert raw.header.properties.headers["x-origin-queue"] == n
        with pytest.raises(Drift, match=f"queue '{n}' differs: wanted x-dead-letter"):
            await transport.verify(topology(lab), "g")
    finally:
        await other(lab, lambda c: c.queue_delete(f"{lost}.dead"))


async def is_drift(lab: Lab, told: str, **arguments: Any) -> None:
    """A queue that is there with *arguments* differs, and nothing else is touched."""
    await other(lab, lambda c: c.queue_declare(lab.name, **arguments))
    transport = lab.transport(queue_type="classic")
    plan = await transport.plan(topology(lab), "g")
    assert verbs(plan) == ["create", "differs", "create", "create", "bind"]
    with pytest.raises(Drift) as caught:
        await transport.declare(topology(lab), "g")
    assert str(caught.value) == (
        f"the broker is not as the contract says:\n  queue '{lab.name}' differs: {told}"
    )
    assert await there(lab) == [lab.name]
    with pytest.raises(Drift, match=f"queue '{lab.name}.dead' is missing"):
        await transport.verify(topology(lab), "g")
    await other(lab, lambda c: c.queue_declare(lab.name, **arguments))  # as it was


@rabbit
async def test_a_queue_that_does_not_last(lab: Lab) -> None:
    await is_drift(lab, "wanted durable=true, found durable=false", durable=False)


@rabbit
async def test_a_queue_with_another_argument(lab: Lab) -> None:
    ttl: Any = {"x-message-ttl": 500}
    told = "wanted x-message-ttl=none, found x-message-ttl=500"
    await is_drift(lab, told, durable=True, arguments=ttl)


@rabbit
async def test_another_place_to_wait(lab: Lab) -> None:
    """Of all that is kept, one differs."""
    transport = lab.transport()
    await transport.declare(topology(lab), "g")
    wait = f"{lab.name}.retry.100ms"
    await other(lab, lambda c: c.queue_delete(wait))
    await other(lab, lambda c: c.queue_declare(wait, durable=True))
    with pytest.raises(Drift) as caught:
        await transport.verify(topology(lab), "g")
    (step,) = caught.value.steps
    assert (step.verb, step.name) == ("differs", wait)


@rabbit
async def test_another_type_of_exchange(lab: Lab) -> None:
    name = lab.exchange.name
    await other(lab, lambda c: c.exchange_declare(name, exchange_type="fanout"))
    with pytest.raises(Drift) as caught:
        await lab.transport().declare(topology(lab), "g")
    assert str(caught.value) == (
        "the broker is not as the contract says:\n"
        f"  exchange '{name}' differs: wanted type=topic, found type=fanout"
    )
    assert await there(lab) == [name]


@rabbit
async def test_a_queue_that_somebody_has_for_himself(lab: Lab) -> None:
    await lab.plain.queue_declare(lab.name, exclusive=True)
    plan = await lab.transport(queue_type="classic").plan(topology(lab), "g")
    (step,) = plan.differences
    assert (step.wanted, step.found) == (
        "classic, durable",
        "exclusive, of another connection",
    )


@rabbit
async def test_a_queue_that_its_consumer_has_for_itself(lab: Lab) -> None:
    """It goes with the connection, so only its consumer can make it."""
    queue = Queue(name=lab.name, exclusive=True)
    transport = lab.transport()
    needed = topology(lab, queue=queue)
    before = await transport.declare(needed, "g")
    assert [(s.verb, s.what, s.wanted) for s in before.steps[-2:]] == [
        ("keep", "queue", "exclusive: its consumer makes it"),
        (
            "keep",
            "binding",
            f"'thing.made' of '{lab.exchange.name}', exclusive: its consumer makes it",
        ),
    ]
    assert await there(lab) == [lab.exchange.name, *names(lab)[1:]]
    lab.subscribe(transport, needed.receives[0])
    await transport.start()
    await transport.verify(needed, "g")


@rabbit
async def test_a_broker_that_is_away_is_no_drift(lab: Lab) -> None:
    line, url = await lab.line()
    line.shut()
    transport = lab.transport(url=url)
    with pytest.raises(TransportError, match="RabbitMQ at 127.0.0.1") as caught:
        await transport.plan(topology(lab), "g")
    assert not isinstance(caught.value, Drift)

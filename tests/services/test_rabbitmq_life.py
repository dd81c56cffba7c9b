"""RabbitMQ, and transports that begin, end, and come to be closed meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from aio_pika.exceptions import ChannelNotFoundEntity

from codegen.runtime.errors import CircuitOpen, TransportError
from codegen.runtime.events import (
    DeadLetterChannel,
    Drift,
    Event,
    Exchange,
    Message,
    MessageContext,
    Queue,
    Receipt,
    Reply,
    Topology,
)
from codegen.runtime.events.rabbitmq import RabbitTransport
from codegen.runtime.events.replying import serve
from codegen.runtime.events.requesting import Requester
from tests.services import given
from tests.services.places import RABBITMQ_URL
from tests.services.rabbit_lab import ANY, Lab, message, rabbit, until

pytestmark = pytest.mark.services

OVER = "the RabbitTransport was closed, for good: make another"


@pytest.fixture(scope="module")
def rabbit_url() -> str:
    """Where the broker is."""
    return given.setting(RABBITMQ_URL)


@rabbit
async def test_who_waits_for_its_turn_is_published_before_the_end(lab: Lab) -> None:
    """And no connection is made for it afterwards."""
    transport = lab.transport(in_flight=1)
    event = lab.event(mandatory=False)
    await transport.publish(event, message())
    waiting = [
        asyncio.create_task(transport.publish(event, message())) for _ in range(100)
    ]
    await asyncio.sleep(0.01)
    await transport.close()
    assert [one.exception() for one in waiting] == [None] * 100
    assert not transport._sending.connected
    with pytest.raises(RuntimeError) as caught:
        await transport.publish(event, message())
    assert str(caught.value) == OVER


@rabbit
async def test_a_drain_does_not_wait_for_a_silent_broker(lab: Lab) -> None:
    """It has a second for each good-bye, and a drain with less time ends them sooner."""
    line, url = await lab.line()
    clock = asyncio.get_running_loop()
    transport = lab.transport(url=url)
    lab.subscribe(transport)
    for seconds in (None, 30.0):
        await transport.start()
        line.freeze()
        draining = None
        if seconds is not None:
            draining = asyncio.create_task(transport.drain(seconds))
            await asyncio.sleep(0.2)
        began = clock.time()
        await transport.drain(0.0)
        if draining is not None:
            await draining
        assert clock.time() - began < 4.0
        line.thaw()


# --- places where replies arrive ----------------------------------------------------------


class Asking(Requester):
    """A client, as one is generated."""

    _service = "asking"


async def answer(value: Any, context: MessageContext) -> int:
    return len(value)


def replies(lab: Lab, **changes: Any) -> Reply[Any]:
    """What comes back: over direct reply-to, unless something else is said."""
    event = Event(
        name="told",
        address="",
        payloads=(ANY,),
        exchange=Exchange(type="default"),
    )
    return Reply(event=replace(event, **changes))


async def ask(client: Asking, lab: Lab, reply: Reply[Any]) -> object:
    event = lab.event(exchange=Exchange(type="default"), address=lab.name)
    return await client._request(event, reply, "four", {}, timeout=2.0)


@asynccontextmanager
async def answering(lab: Lab, reply: Reply[Any]) -> AsyncIterator[RabbitTransport]:
    """Somebody who answers, and a transport to ask over."""
    server = lab.transport()
    event = lab.event(exchange=Exchange(type="default"), address=lab.name)
    serve(server, event, reply, "g", answer)
    await server.start()
    yield lab.transport()
    await server.close()


@rabbit
async def test_a_queue_with_replies_that_is_deleted_is_made_anew(lab: Lab) -> None:
    """Requests after that get their replies as before."""
    name = f"{lab.name}-replies"
    queue = Queue(name=name, durable=False, auto_delete=True)
    reply = replies(lab, address=name, queue=queue)
    async with answering(lab, reply) as transport, Asking(transport) as client:
        assert await ask(client, lab, reply) == 4
        await lab.plain.queue_delete(name)
        (place,) = transport._listening
        await until(lambda: place._publishing._channel is None, "the end of a consumer")
        assert await ask(client, lab, reply) == 4


@rabbit
async def test_a_client_that_was_closed_leaves_nothing(lab: Lab) -> None:
    """Nor does what waited for its turn then open its place anew."""
    reply = replies(lab)
    async with answering(lab, reply) as transport:
        for _ in range(5):
            async with Asking(transport) as client:
                assert await ask(client, lab, reply) == 4
        assert transport._listening == set()
        transport._in_flight = 1
        client = Asking(transport)
        assert await ask(client, lab, reply) == 4
        (place,) = transport._listening
        asking = [asyncio.create_task(ask(client, lab, reply)) for _ in range(20)]
        await asyncio.sleep(0.003)
        await client.close()
        ended = await asyncio.gather(*asking, return_exceptions=True)
        assert {type(one) for one in ended} <= {int, TransportError, CircuitOpen}
        assert place._publishing._channel is None


@rabbit
async def test_a_reply_that_arrives_is_not_said_to_be_nobody_s(lab: Lab) -> None:
    """RabbitMQ returns what is mandatory and goes straight to a channel that asked."""
    reply, sent = replies(lab), list[object]()

    class Server(RabbitTransport):
        async def publish(self, event: Event[Any], message: Message) -> Receipt:
            sent.append(await super().publish(event, message))
            return Receipt(message_id=message.message_id)

    server = Server(lab.url)
    lab.transports.append(server)
    event = lab.event(exchange=Exchange(type="default"), address=lab.name)
    serve(server, event, reply, "g", answer)
    await server.start()
    async with Asking(lab.transport()) as client:
        assert await ask(client, lab, reply) == 4
        await lab.empty()
    assert len(sent) == 1


# --- who only publishes -------------------------------------------------------------------


@rabbit
async def test_who_only_publishes_is_ready_while_there_is_a_connection(
    lab: Lab,
) -> None:
    """It is made at the start, and again when somebody asks after it was lost."""
    line, url = await lab.line()
    transport = lab.transport(url=url)
    assert not (await transport.health()).ready
    await transport.start()
    assert line.made == 1
    assert (await transport.health()).ready
    line.shut()
    await until(lambda: not transport._sending.connected, "the loss")
    assert not (await transport.health()).ready
    await line.open()
    assert (await transport.health()).ready
    await transport.publish(lab.event(mandatory=False), message())
    await transport.drain()
    assert not (await transport.health()).ready


# --- who may declare nothing --------------------------------------------------------------


async def is_there(lab: Lab, queue: str) -> bool:
    """Whether there is such a queue."""
    channel = await lab.plain.connection.channel()
    try:
        await channel.queue_declare(queue, passive=True)
    except ChannelNotFoundEntity:
        return False
    await channel.close()
    return True


@rabbit
async def test_who_may_declare_nothing_makes_no_place_for_dead_letters(
    lab: Lab,
) -> None:
    """One that the contract names is asked for as all else is."""
    lost = f"{lab.name}.retry.100ms"  # one that the lab tidies
    channel = DeadLetterChannel(
        address=lost, exchange=Exchange(type="default"), queue=Queue(name=lost)
    )
    event = lab.event(dead_letter=channel)
    makes = lab.transport()
    lab.subscribe(makes, event)
    await makes.start()
    await makes.close()
    await lab.plain.queue_delete(lost)
    await lab.plain.queue_delete(f"{lost}.dead")
    transport = lab.transport(declare=False)
    lab.subscribe(transport, event)
    with pytest.raises(TransportError, match=f"queue '{lost}'"):
        await transport.start()
    assert not await is_there(lab, lost)
    assert not await is_there(lab, f"{lost}.dead")


@rabbit
async def test_who_may_declare_nothing_makes_no_queue_for_replies(lab: Lab) -> None:
    """But one that is of its connection alone, and with it the binding, is its own."""
    name = f"{lab.name}-replies"
    queue = Queue(name=name, durable=False, auto_delete=True)
    reply = replies(lab, address=name, queue=queue)
    asking = lab.transport(declare=False)
    async with answering(lab, reply), Asking(asking) as client:
        with pytest.raises(TransportError, match=f"queue '{name}'"):
            await ask(client, lab, reply)
        assert not await is_there(lab, name)
    bound = replies(lab, address=name, exchange=lab.exchange)
    makes = lab.transport()
    await makes.publish(lab.event(mandatory=False), message())
    async with answering(lab, bound), Asking(asking) as client:
        assert await ask(client, lab, bound) == 4


@rabbit
async def test_who_may_declare_nothing_can_verify_and_plan(lab: Lab) -> None:
    """Only whether things are there: whether they differ cannot be asked for."""
    asks = lab.transport(declare=False)
    topology = Topology(receives=(lab.event(queue=Queue(name=lab.name)),))
    with pytest.raises(Drift, match=f"queue '{lab.name}' is missing"):
        await asks.verify(topology, "g")
    assert not await is_there(lab, lab.name)
    await lab.transport(queue_type="classic").declare(topology, "g")
    await asks.verify(topology, "g")  # though it would declare quorum queues
    with pytest.raises(Drift, match="differs"):
        await lab.transport(queue_type="quorum").verify(topology, "g")

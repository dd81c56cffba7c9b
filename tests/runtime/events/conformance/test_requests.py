"""Requests are answered, each to who asked; what does not come is an error in time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest

from codegen.runtime.errors import ContractViolation, DeadlineExceeded, TransportError
from codegen.runtime.events import (
    Event,
    Exchange,
    Json,
    MessageContext,
    Payload,
    Queue,
    Reply,
    RequestTransport,
)
from codegen.runtime.events.replying import serve
from codegen.runtime.events.requesting import Requester
from codegen.runtime.models import ContractModel
from tests.runtime.events.conformance.world import Created, Raw, Seen, World, until


class Answer(ContractModel):
    number: int


ANSWER: Payload[Answer] = Payload(name="Answer", content=Json(Answer))
DIRECT = Exchange(type="default")


class Asking(Requester):
    """A client, as one is generated."""

    _service = "asking"

    async def ask(
        self, event: Event[Any], reply: Reply[Answer], number: int, **options: Any
    ) -> int:
        value = Created(id="a", number=number)
        timeout = options.pop("timeout", 30.0)
        answer = await self._request(event, reply, value, options, timeout=timeout)
        return answer.number


def answering(world: World, **facts: Any) -> Event[Answer]:
    """How replies travel: where each request says, if nothing else is said."""
    defaults: dict[str, Any] = {
        "name": "on.reply",
        "address": "",
        "exchange": DIRECT,
        "payloads": (ANSWER,),
    }
    return Event(**{**defaults, **facts})


def dynamic(world: World) -> Reply[Answer]:
    return Reply(event=answering(world))


def header(world: World) -> Reply[Answer]:
    return Reply(event=answering(world), header="replyTo")


def exchange(world: World) -> Reply[Answer]:
    shop = Exchange(name=f"{world.name}.replies", type="direct")
    return Reply(event=answering(world, exchange=shop))


def fixed(world: World) -> Reply[Answer]:
    address = f"{world.name}.answers"
    return Reply(event=answering(world, address=address, exchange=Exchange()))


def queue(world: World) -> Reply[Answer]:
    name = f"{world.name}.answers"
    return Reply(event=answering(world, address=name, queue=Queue(name=name)))


@asynccontextmanager
async def serving(
    world: World,
    event: Event[Any],
    reply: Reply[Answer],
    handle: Callable[[Any, MessageContext], Awaitable[Answer]],
) -> AsyncIterator[None]:
    transport = world.broker.transport()
    serve(transport, event, reply, world.group, handle)
    await transport.start()
    try:
        yield
    finally:
        await transport.close()


@asynccontextmanager
async def asking(world: World) -> AsyncIterator[Asking]:
    transport = cast("RequestTransport", world.broker.transport())
    async with Asking(transport) as client:
        yield client
    await transport.close()


async def doubled(event: Created, context: MessageContext) -> Answer:
    return Answer(number=2 * event.number)


@pytest.mark.parametrize("kind", [dynamic, header, exchange, fixed])
def test_each_gets_the_reply_to_its_own(
    world: World, kind: Callable[[World], Reply[Answer]]
) -> None:
    event, reply = world.event(), kind(world)

    async def scenario() -> None:
        async with (
            serving(world, event, reply, doubled),
            asking(world) as one,
            asking(world) as other,
        ):
            numbers = range(50)
            got = await asyncio.gather(
                *(one.ask(event, reply, n) for n in numbers),
                *(other.ask(event, reply, 100 + n) for n in numbers),
            )
            assert got == [2 * n for n in numbers] + [2 * (100 + n) for n in numbers]

    world.broker.run(scenario())


def test_a_queue_of_the_contract_takes_replies(world: World) -> None:
    event, reply = world.event(), queue(world)

    async def scenario() -> None:
        async with serving(world, event, reply, doubled), asking(world) as client:
            assert await client.ask(event, reply, 3) == 6
            assert await client.ask(event, reply, 4) == 8

    world.broker.run(scenario())


def test_a_handler_that_fails_answers_when_it_does_not(world: World) -> None:
    event, reply = world.event(), dynamic(world)
    seen = Seen(RuntimeError("once"), RuntimeError("twice"))

    async def handle(event: Created, context: MessageContext) -> Answer:
        await seen(event, context)
        return Answer(number=context.attempt)

    async def scenario() -> None:
        async with serving(world, event, reply, handle), asking(world) as client:
            assert await client.ask(event, reply, 1) == 3
            assert seen.attempts == [1, 2, 3]
            assert len({context.correlation_id for context in seen.contexts}) == 1
            assert len({context.reply_to for context in seen.contexts}) == 1

    world.broker.run(scenario())


def test_who_is_late_is_not_waited_for(world: World) -> None:
    event, reply = world.event(), dynamic(world)
    gate = asyncio.Event()

    async def handle(event: Created, context: MessageContext) -> Answer:
        if event.number == 1:
            await gate.wait()
        return Answer(number=event.number)

    async def scenario() -> None:
        async with serving(world, event, reply, handle), asking(world) as client:
            assert await client.ask(event, reply, 0) == 0
            with pytest.raises(DeadlineExceeded, match="^on: deadline exceeded"):
                await client.ask(event, reply, 1, timeout=0.5)
            gate.set()  # its reply comes while another is waited for, and is passed over
            assert await client.ask(event, reply, 2) == 2

    world.broker.run(scenario())


def test_a_reply_that_breaks_the_contract_is_an_error(world: World) -> None:
    event, other = world.event(), Payload(name="Answer", content=Json(Created))
    reply = dynamic(world)
    broken: Reply[Any] = Reply(event=answering(world, payloads=(other,)))

    async def handle(event: Created, context: MessageContext) -> Any:
        return Created(id="not a number")

    async def scenario() -> None:
        async with serving(world, event, broken, handle), asking(world) as client:
            with pytest.raises(ContractViolation) as caught:
                await client.ask(event, reply, 1)
            assert caught.value.operation == "on"

    world.broker.run(scenario())


def test_who_wants_no_reply_is_served_all_the_same(world: World) -> None:
    event, reply, seen = world.event(), dynamic(world), Seen()

    async def handle(event: Created, context: MessageContext) -> Answer:
        await seen(event, context)
        return Answer(number=1)

    async def scenario() -> None:
        async with serving(world, event, reply, handle):
            await world.broker.publish_raw(event, Raw(body=b'{"id":"a","number":7}'))
            await until(lambda: seen.done == 1, "the message")
            assert seen.contexts[0].reply_to is None

    world.broker.run(scenario())


def test_replies_that_are_cut_off_are_an_error_and_the_next_ones_are_not(
    world: World,
) -> None:
    """Over Kafka the reply waits in its topic; RabbitMQ forgets whom it was for."""
    if "cut" not in world.broker.ends:
        pytest.skip("its connections cannot be cut")
    event, reply = world.event(), dynamic(world)
    seen, gate = Seen(), asyncio.Event()

    async def handle(event: Created, context: MessageContext) -> Answer:
        await seen(event, context)
        await gate.wait()
        return Answer(number=event.number)

    async def scenario() -> None:
        async with serving(world, event, reply, handle), asking(world) as client:
            first = asyncio.create_task(client.ask(event, reply, 1, timeout=60.0))
            await until(lambda: seen.done == 1, "the request")
            await world.broker.go("cut")
            await world.broker.come_back("cut")
            gate.set()
            with pytest.raises(TransportError, match="are lost") as caught:
                await first
            assert caught.value.sent
            for number in range(2, 5):
                assert await client.ask(event, reply, number, timeout=60.0) == number

    world.broker.run(scenario())

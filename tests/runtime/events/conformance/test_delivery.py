"""What is sent arrives, where it should and as it was."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from pydantic import BaseModel, Field

from codegen.runtime.events import (
    Binary,
    Exchange,
    Json,
    Payload,
    Queue,
    Text,
    Topic,
    Unroutable,
)
from tests.runtime.events.conformance.world import (
    CANCELLED,
    CREATED,
    Cancelled,
    Created,
    Raw,
    Seen,
    World,
    until,
)


def test_it_arrives_as_it_was_sent(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(), world.event(key="id")
        async with world.listening(event, seen), world.sending() as send:
            await send(
                event,
                Created(id="ä", number=7),
                headers={"Tenant": "größe", "empty": ""},
                message_id="m1",
                correlation_id="c1",
            )
            await until(lambda: seen.done == 1, "the message")
        assert seen.events == [Created(id="ä", number=7)]
        (context,) = seen.contexts
        assert context.name == "Created"
        assert (context.message_id, context.correlation_id) == ("m1", "c1")
        assert (context.key, context.attempt) == ("ä", 1)
        assert context.address == event.address
        assert context.headers == {"Tenant": "größe", "empty": ""}

    world.broker.run(scenario())


def test_what_nobody_says_is_not_there(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(), world.event()
        async with world.listening(event, seen), world.sending() as send:
            (receipt,) = await send(event, Created(id="a"))
            await until(lambda: seen.done == 1, "the message")
        (context,) = seen.contexts
        assert context.message_id == receipt.message_id != ""
        assert (context.correlation_id, context.key) == (None, None)
        assert context.headers == {}

    world.broker.run(scenario())


def test_each_group_gets_its_own(world: World) -> None:
    async def scenario() -> None:
        mail, stock, event = Seen(), Seen(), world.event()
        async with (
            world.listening(event, mail, group=f"{world.name}.mail"),
            world.listening(event, stock, group=f"{world.name}.stock"),
            world.sending() as send,
        ):
            await send(event, *(Created(id="a", number=n) for n in range(5)))
            await until(lambda: mail.done == stock.done == 5, "all of both")
        assert sorted(mail.numbers) == sorted(stock.numbers) == list(range(5))

    world.broker.run(scenario())


def test_two_operations_of_one_service_each_get_it(world: World) -> None:
    async def scenario() -> None:
        one, two = Seen(), Seen()
        event, other = world.event(), world.event(name="alsoOn")
        async with (
            world.listening(event, one),
            world.listening(other, two),
            world.sending() as send,
        ):
            await send(event, Created(id="a"))
            await until(lambda: one.done == two.done == 1, "one for each")

    world.broker.run(scenario())


def test_the_name_says_which_type_it_is(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(), world.event(payloads=(CREATED, CANCELLED))
        async with world.listening(event, seen), world.sending() as send:
            await send(event, Created(id="a"), Cancelled(id="b", why="x"))
            misnamed: Payload[Any]
            misnamed = Payload(name="Created", content=Json(Cancelled))
            disguised = world.event(payloads=(misnamed,))
            await send(disguised, Cancelled(id="c", why="x"))
            await until(lambda: seen.done == 3, "all")
        by_id = {value.id: type(value) for value in seen.events}
        assert by_id == {"a": Created, "b": Cancelled, "c": Created}

    world.broker.run(scenario())


def test_messages_that_are_none_of_its_business(world: World) -> None:
    """They are passed over, and are no dead letters."""

    async def scenario() -> None:
        seen = Seen()
        both = world.event(payloads=(CREATED, CANCELLED))
        mine = world.event(others=("Cancelled",))
        async with world.listening(mine, seen) as transport, world.sending() as send:
            await send(both, Cancelled(id="b", why="x"), Created(id="a"))
            await until(lambda: seen.done == 1, "the one that is")
            assert await world.dead(transport, mine) == []
        assert seen.events == [Created(id="a")]

    world.broker.run(scenario())


def test_an_address_with_parameters(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(), world.event(address=f"{world.name}.{{region}}.created")
        async with world.sending() as send:
            if not world.promises.unroutable:  # topics must be there to be found
                for region in ("eu", "us"):
                    await send(event, Created(id="0"), parameters={"region": region})
            async with world.listening(event, seen):
                for region in ("eu", "us"):
                    await send(event, Created(id="a"), parameters={"region": region})
                await until(
                    lambda: sum(one.id == "a" for one in seen.events) == 2, "both"
                )
        assert {context.address for context in seen.contexts} == {
            f"{world.name}.eu.created",
            f"{world.name}.us.created",
        }

    world.broker.run(scenario())


@pytest.mark.parametrize("located", [(), (("region", "id", ""), ("x", "gone", "y"))])
@pytest.mark.parametrize("topic", ["{name}-paid.{{region}}", "{name}.payments"])
def test_a_channel_that_kafka_calls_otherwise(
    world: World, topic: str, located: tuple[tuple[str, str, str], ...]
) -> None:
    """One contract for two brokers: neither gets the other's name.

    What the address does not tell, a field does that the contract names for it.
    """

    async def scenario() -> None:
        seen, told = Seen(), topic.format(name=world.name)
        address = f"{world.name}.{{region}}.paid"
        event = world.event(address=address, topic=Topic(name=told), located=located)
        async with world.sending() as send:
            if not world.promises.unroutable:  # topics must be there to be found
                await send(event, Created(id="0"), parameters={"region": "eu"})
            async with world.listening(event, seen):
                await send(event, Created(id="a"), parameters={"region": "eu"})
                await until(
                    lambda: any(one.id == "a" for one in seen.events), "what is sent"
                )
        called = address if world.promises.unroutable else told
        context = seen.contexts[-1]
        assert context.address == called.replace("{region}", "eu")
        # The address is believed, whatever a field says.
        field = {"region": "a"} if located else {}
        assert context.parameters == ({"region": "eu"} if "{" in called else field)

    world.broker.run(scenario())


class Told(BaseModel):
    """Headers of a contract that Kafka has for properties of a message, too."""

    model_config = {"extra": "forbid"}

    message_id: str = Field(alias="message-id")
    content_type: str = Field(alias="content-type")
    correlation_id: str = Field(alias="correlation-id")


def test_headers_that_are_properties_elsewhere(world: World) -> None:
    """Who sends them sets the properties, and who receives them finds them."""

    async def scenario() -> None:
        seen = Seen()
        payload = Payload(
            name="Created",
            content=Json(Created),
            headers=Told,
            correlation_header="correlation-id",
        )
        event = world.event(payloads=(payload,))
        said = {"message-id": "m-1", "correlation-id": "c-1"}
        headers = Told.model_validate({**said, "content-type": "application/json"})
        async with world.listening(event, seen), world.sending() as send:
            await send.publisher._publish(event, Created(id="a"), {}, {}, headers)
            await until(lambda: seen.done == 1, "what is sent")
        (context,) = seen.contexts
        assert context.headers == headers
        assert (context.message_id, context.correlation_id) == ("m-1", "c-1")

    world.broker.run(scenario())


def test_a_queue_that_kafka_calls_otherwise(world: World) -> None:
    async def scenario() -> None:
        seen, queue = Seen(), f"{world.name}.queue"
        event = world.event(
            address=queue,
            topic=Topic(name=f"{world.name}.topic"),
            exchange=Exchange(type="default"),
            queue=Queue(name=queue),
        )
        async with world.listening(event, seen), world.sending() as send:
            await send(event, Created(id="a"))
            await until(lambda: seen.done == 1, "what is sent")
        assert seen.events == [Created(id="a")]

    world.broker.run(scenario())


@pytest.mark.parametrize("size", [0, 1, 900_000])
def test_bytes_are_bytes(world: World, size: int) -> None:
    async def scenario() -> None:
        seen = Seen()
        blob: Payload[bytes] = Payload(name="Blob", content=Binary())
        event = world.event(payloads=(blob,))
        body = bytes(n * 7 % 256 for n in range(size))
        async with world.listening(event, seen), world.sending() as send:
            await send(event, body)
            await until(lambda: seen.done == 1, "the message")
        assert seen.events == [body]

    world.broker.run(scenario())


def test_text_is_text(world: World) -> None:
    async def scenario() -> None:
        seen = Seen()
        text: Payload[str] = Payload(name="Text", content=Text())
        event = world.event(payloads=(text,))
        async with world.listening(event, seen), world.sending() as send:
            await send(event, "größer\n\0\U0001f600")
            await until(lambda: seen.done == 1, "the message")
        assert seen.events == ["größer\n\0\U0001f600"]

    world.broker.run(scenario())


def test_a_thousand_are_not_one_too_few(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(), world.event(key="id")
        async with world.listening(event, seen), world.sending() as send:
            for start in range(0, 1000, 50):  # a publisher has room for a hundred
                some = range(start, start + 50)
                await asyncio.gather(
                    *(send(event, Created(id=str(n % 7), number=n)) for n in some)
                )
            await until(lambda: seen.done >= 1000, "all")
        assert set(seen.numbers) == set(range(1000))

    world.broker.run(scenario())


def test_a_repetition_can_be_told(world: World) -> None:
    """Who sends again keeps the id, and the handler sees it twice."""

    async def scenario() -> None:
        seen, event = Seen(), world.event()
        async with world.listening(event, seen), world.sending() as send:
            await send(event, Created(id="a"), Created(id="a"), message_id="same")
            await until(lambda: seen.done == 2, "both")
        assert [context.message_id for context in seen.contexts] == ["same", "same"]
        assert seen.attempts == [1, 1]

    world.broker.run(scenario())


def test_a_message_that_no_queue_takes(world: World) -> None:
    if not world.promises.unroutable:
        pytest.skip("does not promise unroutable")

    async def scenario() -> None:
        event = world.event()
        async with world.sending() as send:
            with pytest.raises(Unroutable) as caught:
                await send(event, Created(id="a"))
        assert str(caught.value) == f"on: no queue takes '{event.address}'"
        assert (caught.value.operation, caught.value.permanent) == ("on", True)

    world.broker.run(scenario())


def test_and_a_contract_that_does_not_mind(world: World) -> None:
    async def scenario() -> None:
        async with world.sending() as send:
            (receipt,) = await send(world.event(mandatory=False), Created(id="a"))
        assert receipt.message_id

    world.broker.run(scenario())


def test_a_plain_client_sends(world: World) -> None:
    """It knows nothing of us, and sends only what it must."""

    async def scenario() -> None:
        seen, event = Seen(), world.event()
        async with world.listening(event, seen):
            await world.broker.publish_raw(
                event, Raw(body=b'{"id":"a","number":3}', headers={"h": "1"})
            )
            await until(lambda: seen.done == 1, "the message")
        assert seen.events == [Created(id="a", number=3)]
        (context,) = seen.contexts
        assert context.message_id
        assert (context.name, context.attempt) == ("", 1)
        assert context.headers == {"h": "1"}

    world.broker.run(scenario())


def test_a_plain_client_reads(world: World) -> None:
    async def scenario() -> None:
        event = world.event(key="id")
        async with world.sending() as send:

            async def once() -> None:
                await send(
                    world.event(key="id", mandatory=False),
                    Created(id="a", number=3),
                    headers={"h": "1"},
                )

            raw = await world.broker.read_raw(event, once)
        assert json.loads(raw.body) == {"id": "a", "number": 3}
        assert (raw.headers["h"], raw.key) == ("1", "a")

    world.broker.run(scenario())

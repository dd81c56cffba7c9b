"""The channel that a contract names for what nobody could handle."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from codegen.runtime.errors import TransportError
from codegen.runtime.events import DeadLetterChannel, Event, Exchange, Queue, Reject
from codegen.runtime.events.redrive import Choice
from tests.runtime.events.conformance.world import Created, Seen, World, until

Kind = Literal["queue", "address"]

pytestmark = pytest.mark.promise("channel")


def _channel(world: World, kind: Kind) -> DeadLetterChannel:
    name = f"{world.name}.lost"
    if kind == "address":
        return DeadLetterChannel(address=name, exchange=Exchange(name=f"{name}.shop"))
    default = Exchange(type="default")
    return DeadLetterChannel(address=name, exchange=default, queue=Queue(name=name))


def _receiving(world: World, channel: DeadLetterChannel) -> Event[Any]:
    """An operation that receives what is dead."""
    return world.event(
        name="bury",
        address=channel.address,
        exchange=channel.exchange,
        queue=channel.queue,
    )


@pytest.mark.parametrize("key", [None, "id"])
@pytest.mark.parametrize("kind", ["queue", "address"])
def test_who_receives_there_gets_it_with_all_attempts_before_it(
    world: World, kind: Kind, key: str | None
) -> None:
    async def scenario() -> None:
        channel = _channel(world, kind)
        event = world.event(dead_letter=channel, key=key)
        dying, burying = Seen(*[ValueError("no")] * 3), Seen(ValueError("not yet"))
        buried = _receiving(world, channel)
        async with (
            world.listening(buried, burying),
            world.listening(event, dying),
            world.sending() as send,
        ):
            await send(event, Created(id="a"), message_id="m1", headers={"h": "1"})
            await until(lambda: burying.done == 1, "the dead letter")
        assert dying.attempts == [1, 2, 3]
        assert burying.attempts == [1, 2]
        assert burying.events == [Created(id="a")] * 2
        for context in burying.contexts:
            assert (context.message_id, context.headers) == ("m1", {"h": "1"})
            assert (context.name, context.address) == ("Created", channel.address)
            assert context.failure is not None
            assert context.failure.reason == "3 attempts, last: ValueError: no"
            assert (context.failure.error, context.failure.attempts) == (
                "ValueError",
                3,
            )
            assert context.failure.origin.address == event.address
        assert {context.failure for context in dying.contexts} == {None}

    world.broker.run(scenario())


@pytest.mark.parametrize("kind", ["queue", "address"])
def test_where_nobody_receives_it_is_kept(world: World, kind: Kind) -> None:
    async def scenario() -> None:
        event = world.event(dead_letter=_channel(world, kind))
        seen = Seen(Reject("broken"))
        async with world.listening(event, seen) as transport, world.sending() as send:
            await send(event, Created(id="a"), message_id="m1")
            (letter,) = await world.dead_letters(transport, event)
        assert (letter.message.message_id, letter.reason) == ("m1", "rejected: broken")
        assert letter.failure.origin.address == event.address
        assert letter.failure.before is None

    world.broker.run(scenario())


def test_what_fails_there_too_has_both_stories(world: World) -> None:
    async def scenario() -> None:
        channel = _channel(world, "queue")
        event, buried = world.event(dead_letter=channel), _receiving(world, channel)
        burying = Seen(*[ValueError("neither")] * 3)
        async with (
            world.listening(buried, burying) as transport,
            world.listening(event, Seen(Reject("no"))),
            world.sending() as send,
        ):
            await send(event, Created(id="a"))
            (letter,) = await world.dead_letters(transport, buried)
        assert letter.reason == "3 attempts, last: ValueError: neither"
        assert letter.failure.before is not None
        assert letter.failure.before.reason == "rejected: no"
        assert letter.failure.before.origin.address == event.address

    world.broker.run(scenario())


def test_letters_of_a_shared_channel_go_back_to_whom_they_belong(world: World) -> None:
    async def scenario() -> None:
        channel = _channel(world, "queue")
        event = world.event(dead_letter=channel)
        other = world.event(name="alsoOn", dead_letter=channel)
        seen, also = Seen(Reject("one")), Seen(Reject("two"))
        async with (
            world.listening(event, seen) as transport,
            world.listening(other, also) as others,
            world.sending() as send,
        ):
            await send(event, Created(id="a"), message_id="m1")
            await world.dead_letters(transport, event)
            await world.dead_letters(others, other)
            back = await world.graveyard(transport).redrive(
                world.broker.place(event, world.group),
                Choice(),
                most=9,
                dry_run=False,
                place=channel.address,
            )
            assert [one.reason for one in back] == ["rejected: one"]
            await until(lambda: seen.done == 1, "the letter")
            assert await world.dead(transport, event) == []
            (letter,) = await world.dead(others, other)
            assert letter.reason == "rejected: two"
        assert (seen.attempts, also.attempts) == ([1, 1], [1])

    world.broker.run(scenario())


def test_whose_letters_are_wanted_may_be_misspelt(world: World) -> None:
    """That is told from a channel that has none of theirs."""

    async def scenario() -> None:
        channel = _channel(world, "queue")
        event = world.event(dead_letter=channel)
        nowhere = world.event(address=f"{world.name}.nowhere", name="nowhere")
        async with (
            world.listening(event, Seen(Reject("one"))) as transport,
            world.sending() as send,
        ):
            await send(event, Created(id="a"))
            await world.dead_letters(transport, event)
            with pytest.raises(TransportError):
                await world.graveyard(transport).redrive(
                    world.broker.place(nowhere, world.group),
                    Choice(),
                    most=9,
                    dry_run=True,
                    place=channel.address,
                )

    world.broker.run(scenario())

"""Dead letters are put back, all or some, and nothing is lost or doubled on the way."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.runtime.errors import TransportError
from codegen.runtime.events import Reject
from codegen.runtime.events.graveyard import Graveyard
from codegen.runtime.events.redrive import Choice
from tests.runtime.events.conformance.world import Created, Seen, World, until


class Rejecting(Seen):
    """Gives every message up, until it is told to take them."""

    takes = False

    async def __call__(self, event: Any, context: Any) -> None:
        await super().__call__(event, context)
        if not self.takes:
            self.done -= 1
            raise Reject(f"number {event.number}")


def test_letters_come_back_with_all_attempts_before_them(world: World) -> None:
    async def scenario() -> None:
        seen, event = Rejecting(), world.event()
        place = world.broker.place(event, world.group)
        async with world.listening(event, seen) as transport, world.sending() as send:
            graveyard: Graveyard = world.graveyard(transport)
            for number in range(5):
                created = Created(id="a", number=number)
                await send(event, created, message_id=f"m{number}", headers={"h": "1"})
            await world.dead_letters(transport, event, count=5)
            seen.takes = True

            dry = await graveyard.redrive(place, Choice(), most=99, dry_run=True)
            assert len(dry) == 5
            assert len(await world.dead(transport, event)) == 5

            some = Choice(ids=frozenset({"m1", "m3"}))
            back = await graveyard.redrive(place, some, most=99, dry_run=False)
            assert sorted(one.message.message_id for one in back) == ["m1", "m3"]
            await until(lambda: seen.done == 2, "both")
            assert {one.number for one in seen.events[-2:]} == {1, 3}
            assert seen.attempts[-2:] == [1, 1]
            assert [context.headers for context in seen.contexts[-2:]] == [
                {"h": "1"}
            ] * 2
            assert seen.contexts[-1].address == event.address
            assert len(await world.dead(transport, event)) == 3

            two = Choice(reason="number", error="Reject")
            assert len(await graveyard.redrive(place, two, most=2, dry_run=False)) == 2
            await until(lambda: seen.done == 4, "two more")
            (last,) = await world.dead_letters(transport, event)
            assert last.message.headers == {"h": "1"}

    world.broker.run(scenario())


def test_who_is_put_back_too_early_dies_again(world: World) -> None:
    """It is not put back over and over, and its story has begun when it first failed."""

    async def scenario() -> None:
        seen, event = Rejecting(), world.event()
        place = world.broker.place(event, world.group)
        async with world.listening(event, seen) as transport, world.sending() as send:
            graveyard = world.graveyard(transport)
            await send(event, Created(id="a"))
            (before,) = await world.dead_letters(transport, event)
            back = await graveyard.redrive(place, Choice(), most=99, dry_run=False)
            assert len(back) == 1
            await until(lambda: len(seen.events) == 2, "its second death")
            (after,) = await world.dead_letters(transport, event)
        assert after.failure.first == before.failure.first
        assert after.failure.attempts == 1

    world.broker.run(scenario())


def test_nothing_is_chosen(world: World) -> None:
    async def scenario() -> None:
        seen, event = Rejecting(), world.event()
        place = world.broker.place(event, world.group)
        async with world.listening(event, seen) as transport, world.sending() as send:
            graveyard = world.graveyard(transport)
            await send(event, Created(id="a"))
            await world.dead_letters(transport, event)
            for choice in (
                Choice(ids=frozenset({"x"})),
                Choice(reason="x"),
                Choice(error="ValueError"),
            ):
                assert (
                    await graveyard.redrive(place, choice, most=9, dry_run=False) == []
                )
            assert len(await world.dead(transport, event)) == 1

    world.broker.run(scenario())


def test_there_are_no_letters_where_nothing_is(world: World) -> None:
    """A name that is misspelt is told from a place that is empty."""

    async def scenario() -> None:
        event = world.event(address=f"{world.name}.nowhere", name="nowhere")
        place = world.broker.place(event, world.group)
        transport = world.broker.transport()
        try:
            with pytest.raises(TransportError):
                await world.graveyard(transport).redrive(
                    place, Choice(), most=9, dry_run=True
                )
        finally:
            await transport.close()

    world.broker.run(scenario())

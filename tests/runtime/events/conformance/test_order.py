"""Messages of one key one after the other, those of others beside them."""

from __future__ import annotations

import asyncio

from codegen.runtime.events import MessageContext
from tests.runtime.events.conformance.world import Created, Seen, World, until


def test_a_key_keeps_its_order_under_concurrency(world: World) -> None:
    async def scenario() -> None:
        order: dict[str, list[int]] = {str(n): [] for n in range(5)}
        event, done = world.event(key="id"), 0

        async def handle(value: Created, context: MessageContext) -> None:
            nonlocal done
            # Those that come later would be faster, were they let.
            await asyncio.sleep(0.001 * (7 - value.number % 7))
            order[value.id].append(value.number)
            done += 1

        async with world.listening(event, handle), world.sending() as send:
            for number in range(200):
                await send(event, Created(id=str(number % 5), number=number))
            await until(lambda: done == 200, "all")
        for key, numbers in order.items():
            assert numbers == [n for n in range(200) if n % 5 == int(key)]

    world.broker.run(scenario())


def test_handlers_of_several_keys_run_at_once(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(seconds=0.2), world.event(key="id")
        async with world.listening(event, seen), world.sending() as send:
            await send(event, *(Created(id=str(n)) for n in range(16)))
            await until(lambda: seen.done == 16, "all")
        assert 1 < seen.most <= 16

    world.broker.run(scenario())


def test_no_more_run_at_once_than_asked_for(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(seconds=0.02), world.event()
        async with (
            world.listening(event, seen, concurrency=3),
            world.sending() as send,
        ):
            await send(event, *(Created(id=str(n)) for n in range(30)))
            await until(lambda: seen.done == 30, "all")
        assert seen.most == 3

    world.broker.run(scenario())


def test_messages_that_come_out_of_order_are_all_there(world: World) -> None:
    """Numbers that were sent in any order arrive in that one: nothing is sorted."""

    async def scenario() -> None:
        numbers = [3, 1, 2, 0, 5, 4, 9, 8, 6, 7]
        seen, event = Seen(), world.event(key="id")
        async with world.listening(event, seen), world.sending() as send:
            await send(event, *(Created(id="a", number=n) for n in numbers))
            await until(lambda: seen.done == 10, "all")
        assert seen.numbers == numbers

    world.broker.run(scenario())

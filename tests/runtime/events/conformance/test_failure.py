"""A handler that fails: again, later, or never more; nothing is lost and nothing loops."""

from __future__ import annotations

import pytest

from codegen.runtime import CircuitOpen, Policy, Retry, Timeout
from codegen.runtime.events import Drop, Reject
from codegen.runtime.events import Retry as Again
from tests.runtime.events.conformance.world import (
    Created,
    Raw,
    Seen,
    World,
    until,
)


@pytest.mark.parametrize("key", [None, "id"])
@pytest.mark.parametrize("failures", [1, 2])
def test_it_is_delivered_again(world: World, failures: int, key: str | None) -> None:
    async def scenario() -> None:
        seen = Seen(*(ValueError("no") for _ in range(failures)))
        event = world.event(key=key)
        async with world.listening(event, seen) as transport, world.sending() as send:
            await send(
                event,
                Created(id="a", number=1),
                headers={"h": "1"},
                message_id="m1",
                correlation_id="c1",
            )
            await until(lambda: seen.done == 1, "a good end")
            assert await world.dead(transport, event) == []
        assert seen.attempts == list(range(1, failures + 2))
        assert seen.events == [Created(id="a", number=1)] * (failures + 1)
        for context in seen.contexts:
            assert (context.message_id, context.correlation_id) == ("m1", "c1")
            assert (context.name, context.headers) == ("Created", {"h": "1"})
            assert context.address == event.address
            assert context.key == (None if key is None else "a")

    world.broker.run(scenario())


@pytest.mark.parametrize("key", [None, "id"])
def test_after_the_last_attempt_it_is_a_dead_letter(
    world: World, key: str | None
) -> None:
    async def scenario() -> None:
        seen = Seen(*(ValueError(str(n)) for n in range(1, 9)))
        event = world.event(key=key)
        async with world.listening(event, seen) as transport, world.sending() as send:
            await send(event, Created(id="a"), headers={"h": "1"}, message_id="m1")
            (letter,) = await world.dead_letters(transport, event)
        assert seen.attempts == [1, 2, 3]
        message, failure = letter.message, letter.failure
        assert message.body == b'{"id":"a"}'
        assert (message.message_id, message.name) == ("m1", "Created")
        assert message.headers == {"h": "1"}
        assert message.key == (None if key is None else "a")
        assert failure.reason == "3 attempts, last: ValueError: 3"
        assert (failure.error, failure.attempts) == ("ValueError", 3)
        assert failure.first < failure.last
        assert failure.origin.address == event.address

    world.broker.run(scenario())


def test_rejected_is_dead_at_once(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(Reject("no such customer")), world.event()
        async with world.listening(event, seen) as transport, world.sending() as send:
            await send(event, Created(id="a"))
            (letter,) = await world.dead_letters(transport, event)
        assert seen.attempts == [1]
        assert letter.reason == "rejected: no such customer"
        assert letter.failure.error == "Reject"

    world.broker.run(scenario())


def test_dropped_is_gone(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(Drop()), world.event()
        async with world.listening(event, seen) as transport, world.sending() as send:
            await send(event, Created(id="a"), Created(id="b"))
            await until(lambda: seen.done == 1, "the other one")
            assert await world.dead(transport, event) == []
        assert seen.attempts == [1, 1]

    world.broker.run(scenario())


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"id":1}', "contract violation: id: Input should be a valid string"),
        (
            b"\xff\x00{",
            "contract violation: Invalid JSON: expected value at line 1 column 1",
        ),
    ],
)
def test_what_cannot_be_read_is_dead_at_once_with_its_bytes(
    world: World, body: bytes, reason: str
) -> None:
    """And those behind it go on."""

    async def scenario() -> None:
        seen, event = Seen(), world.event()
        async with world.listening(event, seen) as transport:
            await world.broker.publish_raw(event, Raw(body=body, headers={"h": "1"}))
            await world.broker.publish_raw(event, Raw(body=b'{"id":"good"}'))
            (letter,) = await world.dead_letters(transport, event)
            await until(lambda: seen.done == 1, "the good one")
        assert seen.events == [Created(id="good")]
        assert (letter.message.body, letter.reason) == (body, reason)
        assert letter.message.headers == {"h": "1"}
        assert letter.failure.attempts == 1

    world.broker.run(scenario())


def test_poison_blocks_nobody(world: World) -> None:
    """Ten that always fail among a hundred that do not."""

    async def scenario() -> None:
        event, seen = world.event(), Seen()

        async def handle(value: Created, context: object) -> None:
            if value.number % 10 == 0:
                raise ValueError("poison")
            await seen(value, context)  # type: ignore[arg-type]

        async with world.listening(event, handle) as transport, world.sending() as send:
            await send(event, *(Created(id="a", number=n) for n in range(100)))
            letters = await world.dead_letters(transport, event, count=10)
            await until(lambda: seen.done == 90, "all that are good")
        assert len(letters) == 10
        assert {letter.failure.attempts for letter in letters} == {3}

    world.broker.run(scenario())


def test_a_handler_can_choose_the_pause(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(Again("later", after=1.0)), world.event()
        async with world.listening(event, seen), world.sending() as send:
            await send(event, Created(id="a"))
            await until(lambda: len(seen.events) == 1, "the first attempt")
            began = world.broker.now()
            await until(lambda: seen.done == 1, "the second")
            assert world.broker.now() - began > 0.9
        assert seen.attempts == [1, 2]

    world.broker.run(scenario())


@pytest.mark.promise("apart")
def test_who_waits_long_holds_back_nobody(world: World) -> None:
    """Neither fresh messages nor those that wait for less."""

    async def scenario() -> None:
        event, order = world.event(), list[str]()
        pauses = {"long": 4.0, "short": 0.2}

        async def handle(value: Created, context: object) -> None:
            pause = pauses.pop(value.id, None)
            if pause is not None:
                raise Again(after=pause)
            order.append(value.id)

        async with world.listening(event, handle), world.sending() as send:
            await send(event, Created(id="long"))
            await until(lambda: "long" not in pauses, "its first attempt")
            await send(event, Created(id="short"))
            await until(lambda: "short" not in pauses, "its first attempt")
            await send(event, Created(id="fresh"))
            await until(lambda: len(order) == 3, "all three")
        assert order == ["fresh", "short", "long"]

    world.broker.run(scenario())


def test_an_open_circuit_costs_no_attempt(world: World) -> None:
    async def scenario() -> None:
        away = (CircuitOpen("away", retry_after=0.3) for _ in range(3))
        seen, event = Seen(*away), world.event(policy=Policy(retry=Retry(attempts=1)))
        async with world.listening(event, seen) as transport, world.sending() as send:
            await send(event, Created(id="a"))
            await until(lambda: len(seen.events) == 1, "the first")
            began = world.broker.now()
            await until(lambda: seen.done == 1, "a good end")
            assert world.broker.now() - began > 0.8
            assert await world.dead(transport, event) == []
        assert seen.attempts == [1] * 4

    world.broker.run(scenario())


def test_an_open_circuit_pauses_the_consumer(world: World) -> None:
    """The messages behind do not find it out one by one."""

    async def scenario() -> None:
        seen = Seen(CircuitOpen("away", retry_after=1.0))
        event = world.event()
        async with (
            world.listening(event, seen, concurrency=1) as transport,
            world.sending() as send,
        ):
            await send(event, Created(id="a"))
            await until(lambda: len(seen.events) == 1, "the first")
            began = world.broker.now()
            await send(event, *(Created(id="b", number=n) for n in range(5)))
            assert (await transport.health()).paused != ()
            await until(lambda: seen.done == 6, "all")
            assert (await transport.health()).paused == ()
        assert len(seen.events) == 7
        assert world.broker.now() - began > 0.9

    world.broker.run(scenario())


def test_a_slow_handler_is_cut_off(world: World) -> None:
    async def scenario() -> None:
        policy = Policy(timeout=Timeout(attempt=0.3), retry=Retry(attempts=1))
        seen, event = Seen(seconds=3600.0), world.event(policy=policy)
        async with world.listening(event, seen) as transport, world.sending() as send:
            await send(world.event(), Created(id="a"))
            (letter,) = await world.dead_letters(transport, event)
        assert letter.reason == "1 attempts, last: took longer than 0.3 s"

    world.broker.run(scenario())


@pytest.mark.promise("order")
def test_a_failure_keeps_its_key_in_order(world: World) -> None:
    async def scenario() -> None:
        event, order, failed = world.event(key="id"), list[int](), set[int]()

        async def handle(value: Created, context: object) -> None:
            if value.number in (0, 3) and value.number not in failed:
                failed.add(value.number)
                raise ValueError("once")
            order.append(value.number)

        async with world.listening(event, handle), world.sending() as send:
            await send(event, *(Created(id="a", number=n) for n in range(8)))
            await until(lambda: len(order) == 8, "all")
        assert order == list(range(8))

    world.broker.run(scenario())

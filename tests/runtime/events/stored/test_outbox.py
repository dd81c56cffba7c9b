"""What is published in a transaction is sent if that commits, in order, and not else."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.event import listen
from sqlalchemy.exc import OperationalError

from codegen.runtime import (
    Backoff,
    Bulkhead,
    Policy,
    Retry,
    Timeout,
    TransportError,
)
from codegen.runtime.events import (
    AmqpSend,
    Event,
    MemoryTransport,
    Message,
    Publisher,
    Receipt,
    RecordingTransport,
    Topic,
    bind,
)
from codegen.runtime.events.outbox import Relay
from codegen.runtime.events.outbox import relay as relay_module
from tests.runtime.events.stored.shop import ON, Shop
from tests.runtime.events.test_memory import SEND, Created, Seen


class Flaky(MemoryTransport):
    """A broker that does not take what it is told not to."""

    def __init__(self) -> None:
        super().__init__()
        self.broken: set[str] = set()
        self.taken: list[Message] = []
        self.events: list[Event[Any]] = []

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        await asyncio.sleep(0)
        if message.key in self.broken:
            raise TransportError("away", sent=True)
        self.taken.append(message)
        self.events.append(event)
        return Receipt(message_id=message.message_id)

    @property
    def keys(self) -> list[str | None]:
        return [message.key for message in self.taken]


class Death(BaseException):
    """What no `except Exception` sees, as little as the end of a process."""


async def write(shop: Shop, *ids: str) -> None:
    """Order, and say so, in one transaction."""
    async with shop.engine.begin() as connection:
        publisher = Publisher(shop.outbox().within(connection))
        for id in ids:
            await shop.order(connection, id)
            await publisher._publish(SEND, Created(id=id), {"headers": {"h": "1"}})


def test_it_arrives_after_the_commit(shop: Shop) -> None:
    async def main() -> None:
        seen = Seen()
        bind(shop.transport, ON, "g", seen)
        await shop.transport.start()
        await write(shop, "a")
        assert (await shop.waiting(), seen.events) == (1, [])
        assert await shop.relay().once() == 1
        await shop.transport.idle()
        await shop.transport.drain()
        assert await shop.waiting() == 0
        assert seen.events == [Created(id="a")]
        (context,) = seen.contexts
        assert (context.name, context.key) == ("Created", "a")
        assert context.headers == {"h": "1"}

    shop.run(main)


def test_it_is_the_message_that_was_published(shop: Shop) -> None:
    async def main() -> None:
        shop.transport = transport = Flaky()
        async with shop.engine.begin() as connection:
            within = shop.outbox().within(connection)
            told = AmqpSend(
                expiration=5.0, cc=("a", "b"), message_types=(("Created", "c"),)
            )
            topic = Topic(name="t", partitions=3, configuration=(("a", "b"),))
            sent = replace(SEND, mandatory=False, amqp=told, topic=topic)
            for name in ("x", None):
                message = Message(
                    body=b"\x00\xff",
                    content_type="application/octet-stream",
                    name="Created",
                    message_id=f"m-{name}",
                    correlation_id=name,
                    key=None if name is None else "x\0y",
                    address="order.created",
                    headers={"ä": "\U0001f600\0"},
                )
                await within.publish(sent, message)
        await shop.relay().once()
        assert sorted(transport.taken, key=lambda one: one.message_id) == [
            replace(message, message_id="m-None"),
            replace(message, message_id="m-x", correlation_id="x", key="x\0y"),
        ]
        assert {event.exchange for event in transport.events} == {SEND.exchange}
        assert {event.mandatory for event in transport.events} == {False}
        assert {event.amqp for event in transport.events} == {told}
        assert {event.topic for event in transport.events} == {topic}

    shop.run(main)


def test_a_relay_sends_to_a_transport_that_remembers(shop: Shop) -> None:
    """It knows no payloads: there the messages are kept as they are."""

    async def main() -> None:
        shop.transport = transport = RecordingTransport()
        await write(shop, "a")
        assert await shop.relay().once() == 1
        ((operation, message),) = transport.published
        assert (operation, type(message)) == (SEND.name, Message)
        assert isinstance(message, Message)
        assert (message.body, message.key) == (b'{"id":"a"}', "a")

    shop.run(main)


def test_nothing_cuts_off_what_is_written_in_a_transaction(shop: Shop) -> None:
    """A statement that is cancelled leaves a transaction that can only be rolled back."""
    limited = Policy(
        timeout=Timeout(total=0.05, attempt=0.01),
        retry=Retry(attempts=5),
        bulkhead=Bulkhead(limit=1),
    )
    event = replace(SEND, policy=limited)

    async def main() -> None:
        async with shop.engine.begin() as connection:

            class Slow:
                """Waits for a lock, as it were, before each statement."""

                tries = 0

                async def execute(self, statement: Any) -> Any:
                    self.tries += 1
                    await asyncio.sleep(0.2)
                    return await connection.execute(statement)

            slow: Any = Slow()
            publisher = Publisher(shop.outbox().within(slow))
            await publisher._publish(event, Created(id="a"), {})
        assert await shop.waiting() == 1
        assert slow.tries == 1

    shop.run(main)


def test_what_is_rolled_back_was_never_there(shop: Shop) -> None:
    async def main() -> None:
        with pytest.raises(LookupError):
            async with shop.engine.begin() as connection:
                publisher = Publisher(shop.outbox().within(connection))
                await publisher._publish(SEND, Created(id="a"), {})
                raise LookupError
        assert (await shop.waiting(), await shop.relay().once()) == (0, 0)

    shop.run(main)


def test_a_broker_that_is_away_loses_nothing(shop: Shop) -> None:
    """What failed waits, its key waits with it, and the others go on."""

    async def main() -> None:
        shop.transport = transport = Flaky()
        transport.broken.add("a")
        relay = shop.relay()
        await write(shop, "a", "b", "a", "c")
        assert await relay.once() == 2
        assert sorted(map(str, transport.keys)) == ["b", "c"]
        assert await relay.once() == 0  # not yet due
        await write(shop, "a", "d")
        assert await relay.once() == 1
        transport.broken.clear()
        shop.now += 60.0
        assert await relay.once() == 3
        assert transport.keys[-3:] == ["a", "a", "a"]
        assert await shop.waiting() == 0

    shop.run(main)


def test_each_key_keeps_its_order(shop: Shop) -> None:
    async def main() -> None:
        shop.transport = transport = Flaky()
        for number in range(40):
            async with shop.engine.begin() as connection:
                publisher = Publisher(shop.outbox().within(connection))
                created = Created(id=str(number % 3), number=number)
                await publisher._publish(SEND, created, {"message_id": str(number)})
        relay = Relay(shop.outbox(), transport, batch=7)
        while await relay.once():
            pass
        ids = [int(message.message_id) for message in transport.taken]
        for key in range(3):
            mine = [number for number in ids if number % 3 == key]
            assert mine == list(range(key, 40, 3))

    shop.run(main)


def test_a_large_batch_is_taken_out_in_pieces(shop: Shop) -> None:
    """No database takes any number of parameters: the batch would be sent for ever."""
    parameters = list[int]()

    def told(*facts: Any) -> None:
        statement, values = facts[2:4]
        if statement.startswith("DELETE"):
            parameters.append(len(values))

    async def main() -> None:
        shop.transport = Flaky()
        async with shop.engine.begin() as connection:
            orders = Publisher(shop.outbox().within(connection))
            for number in range(1_100):
                await orders._publish(SEND, Created(id=str(number)), {})
        listen(shop.engine.sync_engine, "before_cursor_execute", told)
        relay = Relay(shop.outbox(), shop.transport, batch=5_000)
        assert await relay.once() == 1_100
        assert await shop.waiting() == 0

    shop.run(main)
    assert parameters == [1_000, 100]


def test_a_death_between_broker_and_database_sends_twice(shop: Shop) -> None:
    """Both have one id, by which an inbox tells them apart from news."""

    async def main() -> None:
        shop.transport = transport = Flaky()
        await write(shop, "a")

        class Dying(Relay):
            async def _forget(self, sent: Any) -> None:
                raise Death

        dying = Dying(shop.outbox(), transport, lease=30.0)
        with pytest.raises(Death):
            await dying.once()
        assert await shop.relay().once() == 0  # the dead one still has the lease
        shop.now += 31.0
        assert await shop.relay().once() == 1
        assert len(transport.taken) == 2
        assert len({message.message_id for message in transport.taken}) == 1

    shop.run(main)


def test_one_relay_sends_at_a_time(shop: Shop) -> None:
    async def main() -> None:
        shop.transport = Flaky()
        await write(shop, "a", "b")
        first, second = shop.relay(), shop.relay()
        counts = await asyncio.gather(first.once(), second.once())
        assert sorted(counts) == [0, 2]
        winner, other = (first, second) if counts[0] else (second, first)
        await write(shop, "c")
        assert (await other.once(), await winner.once()) == (0, 1)
        await write(shop, "d")
        await winner.release()
        assert await other.once() == 1

    shop.run(main)


def test_it_runs_until_it_is_cancelled(shop: Shop) -> None:
    async def main() -> None:
        shop.transport = transport = Flaky()
        relay = Relay(shop.outbox(), transport, every=0.01)
        running = asyncio.create_task(relay.run())
        for id in ("a", "b"):
            await write(shop, id)
            while id not in transport.keys:
                await asyncio.sleep(0.01)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    shop.run(main)


@pytest.mark.parametrize(
    "error", [ConnectionRefusedError(), OperationalError("", {}, OSError())]
)
def test_a_database_that_is_away_comes_back(
    shop: Shop, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever its driver raises: asyncpg's errors come as they are."""

    async def main() -> None:
        shop.transport = transport = Flaky()
        relay = Relay(shop.outbox(), transport, every=0.01)
        away, read = [error, error], relay._read

        async def broken() -> Any:
            if away:
                raise away.pop()
            return await read()

        monkeypatch.setattr(relay, "_read", broken)
        monkeypatch.setattr(relay_module, "_BACKOFF", Backoff(base=0.01, cap=0.01))
        await write(shop, "a")
        running = asyncio.create_task(relay.run())
        async with asyncio.timeout(10):
            while "a" not in transport.keys:
                assert not running.done()
                await asyncio.sleep(0.01)
        running.cancel()
        await asyncio.wait([running])
        assert not away

    shop.run(main)


def test_a_topic_has_its_own_name(shop: Shop) -> None:
    """Kafka gets what the contract calls a channel there, parameters filled in."""

    async def main() -> None:
        shop.transport = transport = Flaky()
        event = replace(
            SEND, address="order.{region}.paid", topic=Topic(name="paid-{region}")
        )
        async with shop.engine.begin() as connection:
            publisher = Publisher(shop.outbox().within(connection))
            told = {"region": "eu"}
            await publisher._publish(event, Created(id="a"), {}, told)
        await Relay(shop.outbox(), transport, every=0.01).once()
        (sent,), (message,) = transport.events, transport.taken
        assert message.address == "order.eu.paid"
        assert sent.topic == Topic(name="paid-eu")

    shop.run(main)


def test_a_row_of_another_version(shop: Shop) -> None:
    """What cannot be read waits, with its key; what can be goes once, and not for ever."""

    async def main() -> None:
        shop.transport = transport = Flaky()
        waiting = shop.outbox().waiting
        await write(shop, "a", "b", "a", "c")
        async with shop.engine.begin() as connection:
            rows = (
                await connection.execute(select(waiting).order_by(waiting.c.id))
            ).all()
            route = json.loads(rows[1].route)
            route |= {"later": 1, "exchange": {**route["exchange"], "later": 2}}
            route["amqp"] = {"expiration": 1.0, "later": 3}
            for row, text in ((rows[0], '{"new": 1}'), (rows[1], json.dumps(route))):
                changed = update(waiting).where(waiting.c.id == row.id)
                await connection.execute(changed.values(route=text))
        relay = shop.relay()
        assert await relay.once() == 2
        assert sorted(map(str, transport.keys)) == ["b", "c"]
        assert (await relay.once(), await shop.waiting()) == (0, 2)
        (told,) = {event.amqp for event in transport.events} - {None}
        assert told == AmqpSend(expiration=1.0)

    shop.run(main)


def test_what_was_sent_is_not_sent_again_though_another_lane_failed(shop: Shop) -> None:
    async def main() -> None:
        shop.transport = transport = Flaky()
        transport.broken.add("b")
        await write(shop, "a", "b", "c")
        relay = shop.relay()

        async def broken(rows: Any) -> None:
            raise ConnectionRefusedError

        relay._put_off = broken  # type: ignore[method-assign]
        with pytest.raises(ConnectionRefusedError):
            await relay.once()
        assert sorted(map(str, transport.keys)) == ["a", "c"]
        assert await shop.waiting() == 1

    shop.run(main)


def test_what_failed_is_put_off_in_one_transaction(shop: Shop) -> None:
    """A broker that is away fails all of a batch, and the database has other work."""
    commits, outbox = list[object](), list[tuple[int, float]]()

    async def main() -> None:
        shop.transport = transport = Flaky()
        keys = [str(number) for number in range(20)]
        transport.broken.update(keys)
        await write(shop, *keys)
        relay = shop.relay()
        await relay._holds_lease()
        listen(shop.engine.sync_engine, "commit", commits.append)
        assert await relay.once() == 0
        assert len(commits) == 2  # the lease is the other one
        async with shop.engine.connect() as connection:
            waiting = shop.outbox().waiting.c
            rows = await connection.execute(select(waiting.attempts, waiting.due))
            outbox.extend((row[0], row[1]) for row in rows)

    shop.run(main)
    assert [attempts for attempts, _ in outbox] == [1] * 20
    assert len({due for _, due in outbox}) > 1  # each waits for a time of its own


class Slow(Flaky):
    """A broker that takes its time, and for some keys for ever."""

    def __init__(self, seconds: float, *stuck: str) -> None:
        super().__init__()
        self.seconds, self.stuck = seconds, stuck

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        receipt = await super().publish(event, message)
        await asyncio.sleep(3600 if message.key in self.stuck else self.seconds)
        return receipt


def test_a_batch_ends_within_its_lease(shop: Shop) -> None:
    """It is renewed with the next one; so nobody else sends in between."""

    async def main() -> None:
        shop.transport = transport = Slow(0.1, "b")
        await write(shop, *["a"] * 20, "b")
        relay = Relay(shop.outbox(), transport, lease=1.0)
        began = asyncio.get_running_loop().time()
        assert 3 <= await relay.once() <= 6
        assert asyncio.get_running_loop().time() - began < 1.0
        assert await shop.relay().once() == 0
        transport.seconds = 0.0
        assert await relay.once() >= 14
        assert await shop.waiting() == 1  # the one that was given up, until its time

    shop.run(main)


def test_who_is_cancelled_leaves_all_in_order(shop: Shop) -> None:
    """What was sent is not sent again, and another relay takes over at once."""

    async def main() -> None:
        shop.transport = transport = Slow(0.0, "b")
        await write(shop, "a", "b", "c")
        running = asyncio.create_task(Relay(shop.outbox(), transport).run())
        async with asyncio.timeout(10):
            while len(transport.keys) < 3:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.05)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert await shop.waiting() == 1
        transport.stuck = ()
        assert await shop.relay().once() == 1

    shop.run(main)


def test_a_database_that_is_away_does_not_hold_up_the_end(shop: Shop) -> None:
    async def main() -> None:
        relay = Relay(shop.outbox(), Flaky(), every=0.01)

        async def broken() -> None:
            raise ConnectionRefusedError

        relay.release = broken  # type: ignore[method-assign]
        running = asyncio.create_task(relay.run())
        await asyncio.sleep(0.05)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    shop.run(main)


def test_there_is_no_last_event(shop: Shop) -> None:
    """Its number does not fit into 32 bits some day."""

    async def main() -> None:
        shop.transport = transport = Flaky()
        await write(shop, "a")
        waiting = shop.outbox().waiting
        async with shop.engine.begin() as connection:
            await connection.execute(update(waiting).values(id=2**31))
        assert await shop.relay().once() == 1
        assert transport.keys == ["a"]

    shop.run(main)


def test_nothing_is_delivered_from_an_outbox(shop: Shop) -> None:
    async def main() -> None:
        async with shop.engine.connect() as connection:
            within = shop.outbox().within(connection)
            with pytest.raises(TypeError) as caught:
                within.subscribe(None)  # type: ignore[arg-type]
            assert str(caught.value) == (
                "an outbox delivers nothing: subscribe to the broker's transport"
            )
            await within.start()
            assert (await within.health()).ready
            assert (await within.drain()).settled == 0
            await within.close()

    shop.run(main)


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ({"batch": 0}, "Relay(batch=0): must be a whole number, 1 or more"),
        ({"every": 0}, "Relay(every=0): must be a finite number above 0"),
        ({"lease": "30"}, "Relay(lease='30'): must be a finite number above 0"),
    ],
)
def test_numbers_of_a_relay(shop: Shop, option: Any, told: str) -> None:
    with pytest.raises(ValueError) as caught:
        Relay(shop.outbox, Flaky(), **option)
    assert str(caught.value) == told

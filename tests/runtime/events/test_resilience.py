"""Publishers and handlers go through the same engine as every other call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime import (
    Breaker,
    BreakerState,
    Bulkhead,
    CircuitOpen,
    Policy,
    Retry,
    Timeout,
    TransportError,
    deadline_scope,
    remaining,
)
from codegen.runtime.events import (
    Event,
    MemoryTransport,
    Message,
    MessageContext,
    Publisher,
    Receipt,
    Reject,
    Unroutable,
    bind,
)
from codegen.runtime.events.inbox import Unkept
from codegen.runtime.nesting import serving_retry
from codegen.runtime.telemetry import CallEnded
from codegen.runtime.telemetry import Event as Heard
from tests.runtime.events.test_memory import SEND, Created, Seen, World, on
from tests.runtime.virtual import VirtualTime

EVENT = Created(id="a")


class Broken(MemoryTransport):
    """A broker that takes nothing over, or does not answer."""

    def __init__(self, time: VirtualTime, *script: Exception | float) -> None:
        super().__init__(clock=time.clock)
        self.script = list(script)
        self.messages: list[Message] = []

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        self.messages.append(message)
        step = self.script.pop(0) if self.script else 0.0
        if isinstance(step, Exception):
            raise step
        await asyncio.sleep(step)
        return Receipt(message_id=message.message_id, queues=1)


LOST = TransportError("lost", sent=True)
REFUSED = TransportError("refused", sent=False)


def test_a_publication_that_never_left_is_repeated(time: VirtualTime) -> None:
    broker = Broken(time, REFUSED, REFUSED)
    time.run(Publisher(broker)._publish(SEND, EVENT, {}))
    assert len(broker.messages) == 3
    assert len({message.message_id for message in broker.messages}) == 1


def test_one_that_may_have_arrived_only_if_the_contract_allows(
    time: VirtualTime,
) -> None:
    broker = Broken(time, LOST, LOST)
    with pytest.raises(TransportError):
        time.run(Publisher(broker)._publish(SEND, EVENT, {}))
    policies = {"sendCreated": replace(SEND.policy, idempotent=True)}
    time.run(Publisher(broker, policies=policies)._publish(SEND, EVENT, {}))
    assert len(broker.messages) == 3


def test_a_broker_that_hangs_is_given_up(time: VirtualTime) -> None:
    broker = Broken(time, 3600.0)
    policies = {"sendCreated": Policy(timeout=Timeout(attempt=2.0))}
    with pytest.raises(TransportError, match="took longer than 2 s$"):
        time.run(Publisher(broker, policies=policies)._publish(SEND, EVENT, {}))
    assert time.now == 2.0


def test_a_dead_broker_opens_the_circuit(time: VirtualTime) -> None:
    broker = Broken(time, *[LOST] * 9)
    policy = Policy(breaker=Breaker(consecutive=2), retry=Retry(attempts=1))
    heard: list[Heard] = []
    publisher = Publisher(
        broker, policies={"sendCreated": policy}, listeners=[heard.append]
    )
    for _ in range(2):
        with pytest.raises(TransportError):
            time.run(publisher._publish(SEND, EVENT, {}))
    with pytest.raises(CircuitOpen, match="^sendCreated: circuit is open$"):
        time.run(publisher._publish(SEND, EVENT, {}))
    circuit = publisher.layers(SEND).breaker
    assert circuit is not None and circuit.state is BreakerState.OPEN
    assert len(broker.messages) == 2
    assert len([event for event in heard if isinstance(event, CallEnded)]) == 3


def test_a_broker_that_has_no_queue_is_not_dead(time: VirtualTime) -> None:
    """It answers: who takes the message is missing, and other operations have nobody amiss."""
    policy = Policy(breaker=Breaker(consecutive=3))
    lost = [Unroutable("no queue takes it") for _ in range(9)]
    publisher = Publisher(Broken(time, *lost))

    async def scenario() -> None:
        for _ in lost:
            with pytest.raises(Unroutable):
                await publisher._publish(replace(SEND, policy=policy), EVENT, {})
        await publisher._publish(replace(SEND, policy=policy), EVENT, {})

    time.run(scenario())


def test_a_deadline_travels_only_if_it_is_asked_for(time: VirtualTime) -> None:
    broker = Broken(time)
    silent = Publisher(broker)
    telling = Publisher(broker, deadline_header="X-Request-Timeout-Ms")
    with deadline_scope(5.0, time.clock):
        time.run(silent._publish(SEND, EVENT, {}))
        time.run(telling._publish(SEND, EVENT, {}))
    time.run(telling._publish(SEND, EVENT, {}))  # nobody waits
    assert [dict(message.headers) for message in broker.messages] == [
        {},
        {"X-Request-Timeout-Ms": "5000"},
        {},
    ]


@pytest.mark.parametrize(("told", "left"), [("2500", 2.5), (None, 10.0), ("?", 10.0)])
def test_a_handler_keeps_the_deadline_of_the_message(
    time: VirtualTime, told: str | None, left: float
) -> None:
    world = World(time)
    seen: list[float | None] = []

    async def handle(event: Any, context: MessageContext) -> None:
        seen.append(remaining(time.clock))

    world.listen(handle, on())
    headers = {} if told is None else {"X-Request-Timeout-Ms": told}

    async def main() -> None:
        await world.transport.start()
        with deadline_scope(1.0, time.clock):  # of the publisher, which stays there
            await world.publisher._publish(SEND, EVENT, {"headers": headers})
        await world.transport.idle()
        await world.transport.drain()

    time.run(main())
    assert seen == [left]


def test_the_environment_changes_a_handler(
    time: VirtualTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODEGEN_MY_SHOP_ON_TIMEOUT_ATTEMPT", "3s")
    monkeypatch.setenv("CODEGEN_MY_SHOP_RETRY", "1")
    world = World(time)

    async def slow(event: Any, context: MessageContext) -> None:
        await asyncio.sleep(3600)

    world.listen(slow, on(), group="my-shop")
    world.send(EVENT)
    assert time.now == 3.0
    assert world.reasons == ["1 attempts, last: took longer than 3 s"]


def test_no_more_handlers_run_at_once_than_the_bulkhead_has_room_for(
    time: VirtualTime,
) -> None:
    """The others wait, and lose neither their turn nor an attempt."""
    transport = MemoryTransport(clock=time.clock)
    inside = most = done = 0

    async def handle(event: Any, context: MessageContext) -> None:
        nonlocal inside, most, done
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(6.0)
        inside -= 1
        done += context.attempt == 1

    bind(transport, on(policy=Policy(bulkhead=Bulkhead(limit=3))), "g", handle)
    publisher = Publisher(transport)

    async def main() -> None:
        await transport.start()
        for number in range(9):
            await publisher._publish(SEND, Created(id=str(number)), {})
        await transport.idle()
        await transport.drain()

    time.run(main())
    assert (most, done, time.now) == (3, 9, 18.0)


def test_a_timeout_of_the_handlers_own_is_a_failure_like_any_other(
    time: VirtualTime,
) -> None:
    world = World(time)
    handled: list[str] = []

    async def handle(event: Any, context: MessageContext) -> None:
        if event.id != "good":
            raise TimeoutError("of a database")
        handled.append(event.id)

    policy = Policy(timeout=Timeout(total=None, attempt=None), retry=Retry(attempts=1))
    world.listen(handle, on(policy=policy))
    world.send(Created(id="bad"), Created(id="good"))
    assert world.reasons == ["1 attempts, last: TimeoutError: of a database"]
    assert handled == ["good"]


class Away:
    """An inbox whose database is away for a while, before or after the handler."""

    def __init__(self, *, before: int = 0, after: int = 0, error: Exception) -> None:
        self.before, self.after, self.error = before, after, error

    @asynccontextmanager
    async def once(self, consumer: str, message_id: str) -> AsyncIterator[bool]:
        if self.before:
            self.before -= 1
            raise self.error
        yield True
        if self.after:
            self.after -= 1
            raise self.error


@pytest.mark.parametrize(("where", "runs"), [("before", 1), ("after", 51)])
def test_an_inbox_that_is_away_costs_no_attempt(
    time: VirtualTime, where: str, runs: int
) -> None:
    """It would bury the whole backlog, though no handler ever failed."""
    transport, seen = MemoryTransport(clock=time.clock), Seen()
    times: Any = {where: 50}
    inbox = Away(**times, error=ConnectionError("no database"))
    bind(transport, on(), "g", seen, inbox=inbox)
    publisher = Publisher(transport)

    async def main() -> None:
        await transport.start()
        await publisher._publish(SEND, EVENT, {})
        await transport.idle()
        await transport.drain()

    time.run(main())
    assert transport.dead_letters == []
    assert [context.attempt for context in seen.contexts] == [1] * runs
    assert time.now == 50.0


def test_what_an_inbox_cannot_keep_is_a_failure_of_the_handler(
    time: VirtualTime,
) -> None:
    """Else one message would hold back all others for ever."""
    transport, seen = MemoryTransport(clock=time.clock), Seen()
    inbox = Away(before=3, error=Unkept("an id with a zero byte"))
    bind(transport, on(), "g", seen, inbox=inbox)
    publisher = Publisher(transport)

    async def main() -> None:
        await transport.start()
        await publisher._publish(SEND, EVENT, {})
        await transport.idle()
        await transport.drain()

    time.run(main())
    reasons = [letter.reason for letter in transport.dead_letters]
    assert reasons == ["3 attempts, last: Unkept: an id with a zero byte"]


def test_what_a_handler_raises_counts_whatever_the_inbox_says_then(
    time: VirtualTime,
) -> None:
    transport, seen = MemoryTransport(clock=time.clock), Seen(Reject("no"))

    class Torn:
        @asynccontextmanager
        async def once(self, consumer: str, message_id: str) -> AsyncIterator[bool]:
            try:
                yield True
            except Reject:
                raise ConnectionError("no rollback either") from None

    bind(transport, on(), "g", seen, inbox=Torn())
    publisher = Publisher(transport)

    async def main() -> None:
        await transport.start()
        await publisher._publish(SEND, EVENT, {})
        await transport.idle()
        await transport.drain()

    time.run(main())
    assert [one.reason for one in transport.dead_letters] == ["rejected: no"]


def test_a_redelivered_event_is_a_repetition(time: VirtualTime) -> None:
    """What its handler calls is not repeated as well: three times three are nine."""
    world = World(time)
    seen: list[bool] = []

    async def handle(event: Any, context: MessageContext) -> None:
        seen.append(serving_retry())
        raise ValueError("broken")

    world.listen(handle, on())
    world.send(EVENT)
    assert seen == [False, True, True]


def test_a_failing_handler_never_stops_consumption(time: VirtualTime) -> None:
    """A breaker would send good messages to the dead letters."""
    world = World(time)
    handled: list[str] = []

    async def handle(event: Any, context: MessageContext) -> None:
        if event.id != "good":
            raise ValueError("broken")
        handled.append(event.id)

    policy = Policy(breaker=Breaker(consecutive=1), retry=Retry(attempts=1))
    world.listen(handle, on(policy=policy))
    for number in range(30):
        world.send(Created(id=str(number)))
    world.send(Created(id="good"))
    assert handled == ["good"]
    assert len(world.reasons) == 30


def test_a_handler_that_cancels_its_own_task_has_failed(time: VirtualTime) -> None:
    """Nobody ends it then: attempts are counted, and the next message has its turn."""
    world = World(time)

    async def handle(event: Created, context: MessageContext) -> None:
        seen.append((event.id, context.attempt))
        if event.id == "a":
            task = asyncio.current_task()
            assert task is not None
            task.cancel()
            await asyncio.sleep(1.0)

    seen = list[tuple[str, int]]()
    world.listen(handle, on(policy=Policy(retry=Retry(attempts=2))))
    world.send(EVENT, Created(id="b"))
    assert sorted(seen) == [("a", 1), ("a", 2), ("b", 1)]
    assert world.reasons == ["2 attempts, last: CancelledError"]

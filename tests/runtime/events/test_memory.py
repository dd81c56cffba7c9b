"""The in-memory transport: who gets what, how often, in which order."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime import (
    Backoff,
    CircuitOpen,
    ContractViolation,
    Policy,
    Retry,
    Timeout,
)
from codegen.runtime.events import (
    Drop,
    Event,
    Exchange,
    Json,
    MemoryTransport,
    Message,
    MessageContext,
    Payload,
    Publisher,
    PublishOptions,
    Queue,
    Receipt,
    Reject,
    Unroutable,
    bind,
)
from codegen.runtime.events import Retry as Again
from codegen.runtime.models import ContractModel
from tests.runtime.virtual import VirtualTime

SHOP = Exchange(name="shop")


class Created(ContractModel):
    id: str
    number: int = 0


class Cancelled(ContractModel):
    id: str
    why: str


CREATED: Payload[Created] = Payload(name="Created", content=Json(Created))
CANCELLED: Payload[Cancelled] = Payload(name="Cancelled", content=Json(Cancelled))

SEND: Event[Created] = Event(
    name="sendCreated",
    address="order.created",
    payloads=(CREATED,),
    exchange=SHOP,
    key="id",
)
SEND_CANCELLED: Event[Cancelled] = Event(
    name="sendCancelled",
    address="order.cancelled.{region}",
    payloads=(CANCELLED,),
    exchange=SHOP,
)


def on(queue: str | None = "q", **facts: Any) -> Event[Any]:
    """A receive operation."""
    bound = facts.pop("bind", ("order.#",))
    defaults: dict[str, Any] = {
        "name": "on",
        "address": "order.#",
        "payloads": (CREATED, CANCELLED),
        "exchange": SHOP,
        "queue": None if queue is None else Queue(name=queue, bind=bound),
        "policy": Policy(retry=Retry(attempts=3, backoff=Backoff(base=1.0))),
    }
    return Event(**{**defaults, **facts})


class Seen:
    """A handler that remembers, and does as it is told."""

    def __init__(self, *script: BaseException | None) -> None:
        self.script = list(script)
        self.events: list[Any] = []
        self.contexts: list[MessageContext] = []

    async def __call__(self, event: Any, context: MessageContext) -> None:
        self.events.append(event)
        self.contexts.append(context)
        error = self.script.pop(0) if self.script else None
        if error is not None:
            raise error


class World:
    """A transport in virtual time, with a publisher whose ids count from 1."""

    def __init__(self, time: VirtualTime) -> None:
        self.time = time
        self.transport = MemoryTransport(clock=time.clock)
        numbers = itertools.count(1)
        self.publisher = Publisher(self.transport, new_id=lambda: f"m{next(numbers)}")

    def listen(
        self,
        handler: Callable[[Any, MessageContext], Awaitable[None]],
        event: Event[Any] | None = None,
        group: str = "g",
    ) -> None:
        bind(self.transport, event or on(), group, handler)

    def send(self, *events: Created, started: bool = True) -> list[Receipt]:
        async def main() -> list[Receipt]:
            if started:
                await self.transport.start()
            receipts = [await self.publisher._publish(SEND, e, {}) for e in events]
            if started:
                await self.transport.idle()
                await self.transport.drain()
            return receipts

        return self.time.run(main())

    @property
    def reasons(self) -> list[str]:
        return [letter.reason for letter in self.transport.dead_letters]


@pytest.fixture
def world(time: VirtualTime) -> World:
    return World(time)


def test_a_message_arrives_as_it_was_sent(world: World) -> None:
    seen = Seen()
    world.listen(seen)

    async def main() -> None:
        await world.transport.start()
        options: PublishOptions = {"headers": {"h": "1"}, "correlation_id": "c"}
        await world.publisher._publish(SEND, Created(id="a"), options)
        await world.transport.idle()
        await world.transport.drain()

    world.time.run(main())
    assert seen.events == [Created(id="a")]
    assert seen.contexts == [
        MessageContext(
            name="Created",
            message_id="m1",
            correlation_id="c",
            key="a",
            address="order.created",
            headers={"h": "1"},
            attempt=1,
            texts={"h": "1"},
        )
    ]


def test_each_queue_gets_a_copy_and_its_consumers_share(world: World) -> None:
    mail, one, two = Seen(), Seen(), Seen()
    world.listen(mail, on("mail"))
    world.listen(one, on("stock"))
    world.listen(two, on("stock"))
    receipts = world.send(*(Created(id=str(n)) for n in range(4)))
    assert [receipt.queues for receipt in receipts] == [2] * 4
    assert len(mail.events) == 4
    assert [event.id for event in one.events] == ["0", "2"]
    assert [event.id for event in two.events] == ["1", "3"]


def test_without_a_queue_each_group_has_its_own(world: World) -> None:
    first, second = Seen(), Seen()
    world.listen(first, on(None), "first")
    world.listen(second, on(None), "second")
    world.send(Created(id="a"))
    assert len(first.events) == len(second.events) == 1


def test_bindings_choose(world: World) -> None:
    seen = Seen()
    world.listen(seen, on(bind=("order.cancelled.*",)))
    with pytest.raises(Unroutable) as caught:
        world.send(Created(id="a"))
    assert str(caught.value) == "sendCreated: no queue takes 'order.created'"
    assert seen.events == []


def test_another_exchange_is_another_world(world: World) -> None:
    seen = Seen()
    world.listen(seen, on(exchange=Exchange(name="other")))
    with pytest.raises(Unroutable):
        world.send(Created(id="a"))
    assert seen.events == []


def test_a_contract_may_want_nobody_to_take_it(world: World) -> None:
    nobody = replace(SEND, mandatory=False)
    sending = world.publisher._publish(nobody, Created(id="a"), {})
    assert world.time.run(sending) == Receipt(message_id="m1", queues=0)


def test_messages_wait_for_start(world: World) -> None:
    seen = Seen()
    world.listen(seen)
    world.send(Created(id="a"), Created(id="b"), started=False)
    assert seen.events == []
    world.send()
    assert [event.id for event in seen.events] == ["a", "b"]


def test_a_failing_handler_gets_it_again_with_growing_pauses(world: World) -> None:
    seen = Seen(ValueError("1"), ValueError("2"))
    world.listen(seen)
    world.send(Created(id="a"))
    assert [context.attempt for context in seen.contexts] == [1, 2, 3]
    assert [context.message_id for context in seen.contexts] == ["m1"] * 3
    assert world.time.pauses == [1.0, 2.0]
    assert world.reasons == []


def test_redelivery_is_bounded(world: World) -> None:
    seen = Seen(*(ValueError(str(n)) for n in range(1, 9)))
    world.listen(seen)
    world.send(Created(id="a"))
    assert len(seen.events) == 3
    assert world.reasons == ["3 attempts, last: ValueError: 3"]
    letter = world.transport.dead_letters[0]
    assert letter.queue == "q"
    assert letter.message.body == b'{"id":"a"}'
    assert letter.message.attempt == 3


def test_a_handler_can_choose_the_pause(world: World) -> None:
    world.listen(Seen(Again("later", after=42.0)))
    world.send(Created(id="a"))
    assert world.time.pauses == [42.0]


def test_the_log_says_where_a_handler_went_wrong(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Which message it was, too; of what is meant to be raised no place is shown."""
    wrong = KeyError("lost")
    world.listen(Seen(wrong, Again("not yet", after=1.0), wrong, Reject("no")))
    world.send(Created(id="a"))
    world.send(Created(id="b"))
    shown = [(one.getMessage(), bool(one.exc_info)) for one in caplog.records]
    assert shown == [
        ("on: m1 failed, attempt 1: KeyError: 'lost'", True),
        ("on: m1 failed, attempt 2: Retry: not yet", False),
        ("on: m1 dead-lettered: 3 attempts, last: KeyError: 'lost'", True),
        ("on: m2 dead-lettered: rejected: no", False),
    ]
    assert "in __call__" in caplog.text


def test_asking_for_redelivery_is_bounded_too(world: World) -> None:
    world.listen(Seen(*(Again("later", after=1.0) for _ in range(9))))
    world.send(Created(id="a"))
    assert world.reasons == ["3 attempts, last: Retry: later"]


def test_a_rejected_message_is_not_delivered_again(world: World) -> None:
    seen = Seen(Reject("no such customer"))
    world.listen(seen)
    world.send(Created(id="a"))
    assert len(seen.events) == 1
    assert world.reasons == ["rejected: no such customer"]


def test_a_dropped_message_is_gone(world: World) -> None:
    seen = Seen(Drop())
    world.listen(seen)
    world.send(Created(id="a"))
    assert len(seen.events) == 1
    assert world.reasons == []


def test_a_slow_handler_is_cut_off(world: World) -> None:
    async def slow(event: Any, context: MessageContext) -> None:
        await asyncio.sleep(3600)

    policy = Policy(timeout=Timeout(attempt=10.0), retry=Retry(attempts=1))
    world.listen(slow, on(policy=policy))
    world.send(Created(id="a"))
    assert world.time.now == 10.0
    assert world.reasons == ["1 attempts, last: took longer than 10 s"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"id":1}', "contract violation: id: Input should be a valid string"),
        (b"{}", "contract violation: id: Field required"),
        (
            b"\xff\x00",
            "contract violation: Invalid JSON: expected value at line 1 column 1",
        ),
    ],
)
def test_what_cannot_be_read_is_dead_at_once_with_its_bytes(
    world: World, body: bytes, reason: str
) -> None:
    seen = Seen()
    world.listen(seen)
    message = Message(
        body=body,
        content_type="application/json",
        name="Created",
        message_id="m",
        address="order.created",
    )

    async def main() -> None:
        await world.transport.start()
        await world.transport.publish(SEND, message)
        await world.transport.idle()
        await world.transport.drain()

    world.time.run(main())
    assert seen.events == []
    assert world.reasons == [reason]
    assert world.transport.dead_letters[0].message.body == body


class Unready(Json[Created]):
    """Cannot read anything; which is no fault of the message's."""

    def decode(self, raw: bytes) -> Created:
        raise RecursionError("too deep")


def test_whatever_reading_raises_is_settled(world: World) -> None:
    """A transport waits for a settlement, and has no other way to let go of a message."""
    seen = Seen()
    unready: Payload[Created] = Payload(name="Created", content=Unready(Created))
    world.listen(seen, on(payloads=(unready,)))
    world.send(Created(id="a"))
    assert seen.events == []
    assert world.reasons == [
        "contract violation: cannot be read: RecursionError: too deep"
    ]


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Created", [Created]),
        ("Cancelled", [Cancelled]),
        ("", [Created]),  # the first that fits
        ("Unknown", []),  # what says that it is something else is not guessed
    ],
)
def test_the_name_of_a_message_decides_its_type(
    world: World, name: str, kinds: list[type]
) -> None:
    seen = Seen()
    world.listen(seen)
    message = Message(
        body=b'{"id":"a","why":"x"}',
        content_type="application/json",
        name=name,
        message_id="m",
        address="order.created",
    )

    async def main() -> None:
        await world.transport.start()
        await world.transport.publish(SEND, message)
        await world.transport.idle()
        await world.transport.drain()

    world.time.run(main())
    assert [type(event) for event in seen.events] == kinds
    unknown = "contract violation: its name is 'Unknown', which no message has"
    assert world.reasons == ([] if kinds else [unknown])


@pytest.mark.parametrize(
    ("key", "a"), [("id", [0, 1, 2]), (None, [1, 2, 0])], ids=["ordered", "apart"]
)
def test_messages_of_one_key_keep_their_order(
    world: World, key: str | None, a: list[int]
) -> None:
    """Failures included where the contract names the key; as on every broker."""
    order: list[tuple[str, int]] = []
    failed: set[str] = set()

    async def handle(event: Created, context: MessageContext) -> None:
        await asyncio.sleep(0.1 * (5 - event.number))  # later ones would be faster
        if event.id == "a" and event.number == 0 and "a" not in failed:
            failed.add("a")
            raise ValueError("once")
        order.append((event.id, event.number))

    world.listen(handle, on(key=key))
    world.send(*(Created(id=key, number=n) for n in range(3) for key in ("a", "b")))
    assert [number for id, number in order if id == "a"] == a
    assert [item for item in order if item[0] == "b"] == [("b", 0), ("b", 1), ("b", 2)]
    assert order[0] == ("b", 0)  # another key does not wait for the redelivery


def test_a_handler_may_publish(world: World) -> None:
    seen = Seen()

    async def cascade(event: Created, context: MessageContext) -> None:
        await world.publisher._publish(
            SEND_CANCELLED, Cancelled(id=event.id, why="x"), {}, {"region": "eu"}
        )

    world.listen(cascade, on("first", bind=("order.created",)))
    world.listen(seen, on("second", bind=("order.cancelled.*",)))
    world.send(Created(id="a"))
    assert seen.events == [Cancelled(id="a", why="x")]
    assert seen.contexts[0].address == "order.cancelled.eu"


@pytest.mark.parametrize("value", ["", "a.b", "*", "#"])
def test_an_address_parameter_cannot_change_the_address(
    world: World, value: str
) -> None:
    async def main() -> None:
        await world.publisher._publish(
            SEND_CANCELLED, Cancelled(id="a", why="x"), {}, {"region": value}
        )

    with pytest.raises(ValueError) as caught:
        world.time.run(main())
    assert str(caught.value) == (
        f"sendCancelled: address parameter 'region' cannot be {value!r}"
    )


def test_a_given_message_id_is_kept(world: World) -> None:
    world.listen(Seen())

    async def main() -> Receipt:
        return await world.publisher._publish(
            SEND, Created(id="a"), {"message_id": "mine"}
        )

    assert world.time.run(main()).message_id == "mine"


class Speechless(Exception):
    """Cannot say what it is."""

    def __str__(self) -> str:
        raise RuntimeError("no words")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (asyncio.CancelledError(), "3 attempts, last: CancelledError"),
        (GeneratorExit(), "3 attempts, last: GeneratorExit"),
        (SystemExit(1), "3 attempts, last: SystemExit: 1"),
        (Speechless(), "3 attempts, last: Speechless"),
    ],
)
def test_whatever_a_handler_raises_is_settled(
    world: World, error: BaseException, reason: str
) -> None:
    """What it awaits may have been cancelled; nobody else waits for that."""
    seen = Seen(error, error, error)
    world.listen(seen)
    world.send(Created(id="a"))
    world.send(Created(id="b"))
    assert world.reasons == [reason]
    assert [event.id for event in seen.events] == ["a", "a", "a", "b"]


def test_a_pause_that_is_no_number(world: World) -> None:
    def soon() -> Again:
        return Again("x", after="soon")  # type: ignore[arg-type]

    with pytest.raises(TypeError) as caught:
        soon()
    assert str(caught.value) == "Retry(after=...) must be seconds, not 'soon'"


@pytest.mark.parametrize("after", [-1, -0.5, float("inf"), float("nan")])
def test_a_pause_that_cannot_be(after: float) -> None:
    with pytest.raises(ValueError, match=r"^Retry\(after=...\) must be 0 or more, not"):
        Again("x", after=after)


@pytest.mark.parametrize("after", [1e300, 10**400], ids=["float", "int"])
def test_a_pause_without_end_has_one(after: float) -> None:
    """Else the moment at which it is due could not be written."""
    assert Again("x", after=after).after == 30 * 86_400.0


def test_headers_of_transports_are_not_the_applications(world: World) -> None:
    sending = world.publisher._publish(
        SEND, Created(id="a"), {"headers": {"x-attempt": "99"}}
    )
    with pytest.raises(ContractViolation) as caught:
        world.time.run(sending)
    assert str(caught.value) == "header 'x-attempt' is for transports to set"


def test_a_key_that_is_none_leaves_nothing_behind(world: World) -> None:
    world.listen(Seen())
    options: Any = {"key": [1]}

    async def main() -> None:
        await world.transport.start()
        with pytest.raises(TypeError):
            await world.publisher._publish(SEND, Created(id="a"), options)
        await world.transport.idle()
        await world.transport.drain()

    world.time.run(main())


OPEN = CircuitOpen("open", retry_after=7.0)


@pytest.mark.parametrize(
    ("errors", "attempts", "pauses", "reasons"),
    [
        ([Reject("no"), ValueError()], [1], [], ["rejected: no"]),
        ([Again("later", after=5.0), ValueError()], [1, 2], [5.0], []),
        ([Again("soon"), Again("later", after=5.0), OPEN], [1, 2], [5.0], []),
        ([OPEN, CircuitOpen("open", retry_after=2.0)], [1, 1], [7.0, 7.0], []),
        ([OPEN, ValueError()], [1, 2], [1.0], []),
        ([Drop(), Drop()], [1], [], []),
        ([Drop(), ValueError()], [1, 2], [1.0], []),
        ([ExceptionGroup("", [Reject("no")])], [1], [], ["rejected: no"]),
    ],
)
def test_tasks_of_a_group_speak_together(
    world: World,
    errors: list[Exception],
    attempts: list[int],
    pauses: list[float],
    reasons: list[str],
) -> None:
    seen = Seen(ExceptionGroup("unhandled errors in a TaskGroup", errors))
    world.listen(seen)
    world.send(Created(id="a"))
    assert [context.attempt for context in seen.contexts] == attempts
    assert (world.time.pauses, world.reasons) == (pauses, reasons)

"""A publisher without an event loop: threads, closing, forks."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from codegen.runtime import (
    ContractViolation,
    DeadlineExceeded,
    Policy,
    Timeout,
    deadline_scope,
)
from codegen.runtime.events import (
    Event,
    Json,
    MemoryTransport,
    Message,
    Payload,
    Publisher,
    Receipt,
)
from codegen.runtime.events.blocking import SyncPublisher, SyncRequester
from codegen.runtime.events.requesting import Requester
from codegen.runtime.models import ContractModel
from tests.runtime.forking import RIGHT, in_child


class Order(ContractModel):
    id: int


ORDER: Payload[Any] = Payload(name="Order", content=Json(Order))
SEND: Event[Any] = Event(
    name="send", address="it", payloads=(ORDER,), key="id", mandatory=False
)


class Orders(Publisher):
    _service = "orders"
    _operations = (SEND,)


class SyncOrders(SyncPublisher):
    _publisher = Orders

    def send(self, event: Order, **options: Any) -> Receipt:
        return self._publish(SEND, event, options)  # type: ignore[arg-type]


class Kept(MemoryTransport):
    """Keeps what leaves and in which thread; a number of seconds later if asked."""

    def __init__(self, slow: float = 0.0) -> None:
        super().__init__()
        self.left: list[Message] = []
        self.threads: set[str] = set()
        self.slow = slow
        self.began = threading.Event()
        self.closed = 0

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        self.began.set()
        await asyncio.sleep(self.slow)
        self.left.append(message)
        self.threads.add(threading.current_thread().name)
        return await super().publish(event, message)

    async def close(self) -> None:
        self.closed += 1
        await super().close()


def threads() -> int:
    return sum(one.name == "codegen-events" for one in threading.enumerate())


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    before = threads()
    yield
    assert threads() == before


def test_what_leaves() -> None:
    transport = Kept()
    with SyncOrders(transport, new_id=lambda: "m") as orders:
        receipt = orders.send(Order(id=1), correlation_id="c")
    assert receipt == Receipt(message_id="m", queues=0)
    assert transport.left == [
        Message(
            body=b'{"id":1}',
            content_type="application/json",
            name="Order",
            message_id="m",
            correlation_id="c",
            key="1",
            address="it",
        )
    ]
    assert transport.threads == {"codegen-events"}
    assert transport.closed == 1


def test_threads_share_it() -> None:
    transport = Kept()
    with SyncOrders(transport) as orders, ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: orders.send(Order(id=n)), range(400)))
    assert sorted(int(one.key or "") for one in transport.left) == list(range(400))
    assert transport.threads == {"codegen-events"}


def test_publishers_of_one_transport_share_its_thread() -> None:
    """The last one to be closed closes it."""
    transport, before = Kept(), threads()
    one, two = SyncOrders(transport), SyncOrders(transport)
    assert threads() == before + 1
    one.close()
    one.close()
    two.send(Order(id=1))
    assert transport.closed == 0
    two.close()
    assert transport.closed == 1


def test_errors_come_to_who_called() -> None:
    with SyncOrders(Kept()) as orders:
        with pytest.raises(ContractViolation, match="send: id: Field required"):
            orders.send(Order.model_construct())


def test_a_deadline_of_the_caller_holds() -> None:
    transport = Kept(slow=30.0)
    with SyncOrders(transport) as orders:
        with pytest.raises(DeadlineExceeded), deadline_scope(0.05):
            orders.send(Order(id=1))


def test_a_closed_one_publishes_no_more() -> None:
    orders = SyncOrders(Kept())
    orders.close()
    with pytest.raises(RuntimeError) as caught:
        orders.send(Order(id=1))
    assert str(caught.value) == "SyncOrders was closed, and publishes no more"


def test_who_publishes_while_it_is_closed_is_told() -> None:
    """Nobody waits for ever."""
    unlimited = Policy(timeout=Timeout(total=None, attempt=None))
    transport = Kept(slow=3600.0)
    orders = SyncOrders(transport, policies={"send": unlimited})
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(orders.send, Order(id=1))
        assert transport.began.wait(10)
        orders.close()
        with pytest.raises(RuntimeError, match="was closed while it published"):
            waiting.result(10)
    assert transport.left == []


def test_the_thread_itself_cannot_wait() -> None:
    """It would wait for itself."""
    errors: list[str] = []

    class Nested(Kept):
        async def publish(self, event: Event[Any], message: Message) -> Receipt:
            if message.key == "1":
                try:
                    orders.send(Order(id=2))
                except RuntimeError as error:
                    errors.append(str(error))
            return await super().publish(event, message)

    with SyncOrders(Nested()) as orders:
        orders.send(Order(id=1))
    assert errors == ["nobody is there to publish while this thread waits"]


class Asking(Requester):
    """Counts how often it is closed, and fails to if it is told to."""

    closed = 0
    fails = False

    async def close(self) -> None:
        type(self).closed += 1
        await super().close()
        if self.fails:
            raise ValueError("cannot be closed")


def test_threads_close_it_once() -> None:
    """A client of requests has more to close, and does so for the first of them."""

    class Once(Asking): ...

    class SyncOnce(SyncRequester):
        _requester = Once

    with ThreadPoolExecutor(4) as pool:
        for _ in range(50):
            client, barrier = SyncOnce(Kept()), threading.Barrier(4)

            def close(client: SyncOnce, barrier: threading.Barrier) -> None:
                barrier.wait(10)
                client.close()

            for one in [pool.submit(close, client, barrier) for _ in range(4)]:
                one.result(10)
    assert Once.closed == 50


def test_what_cannot_be_closed_leaves_no_thread() -> None:
    class Failing(Asking):
        fails = True

    class SyncFailing(SyncRequester):
        _requester = Failing

    transport = Kept()
    client = SyncFailing(transport)
    with pytest.raises(ValueError, match="cannot be closed"):
        client.close()
    client.close()
    assert (transport.closed, Failing.closed) == (1, 1)


def test_the_thread_itself_closes_nothing() -> None:
    errors: list[str] = []

    class Ending(Kept):
        async def publish(self, event: Event[Any], message: Message) -> Receipt:
            try:
                orders.close()
            except RuntimeError as error:
                errors.append(str(error))
            return await super().publish(event, message)

    with SyncOrders(Ending()) as orders:
        orders.send(Order(id=1))
    assert errors == ["SyncOrders.close() waits for the thread that called it"]


def test_after_a_fork() -> None:
    """The parent's is refused in words, in time; one of the child's own works."""
    transport = Kept()
    with SyncOrders(transport) as orders:
        orders.send(Order(id=1))

        def child() -> bool:
            began = time.monotonic()
            said = []
            for act in (
                lambda: orders.send(Order(id=2)),
                lambda: SyncOrders(transport),
            ):
                try:
                    act()
                except RuntimeError as error:
                    said.append(str(error))
            orders.close()
            own = Kept()
            with SyncOrders(own) as mine:
                mine.send(Order(id=3))
            return (
                said
                == [
                    "SyncOrders was made before a fork: its connection and its thread"
                    " are the parent's; make one in each process",
                    "the transport is of the process that forked",
                ]
                and len(own.left) == 1
                and time.monotonic() - began < 5
            )

        assert in_child(child) == RIGHT
        orders.send(Order(id=4))
    assert len(transport.left) == 2

"""Whether a service keeps orders.asyncapi.yaml."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="orders",
    slice="events",
    contract="orders.asyncapi.yaml",
    tests=__file__,
    fake=FakeOrdersHandlers,
    register=register,
    received=(
        Received(
            event=events.STOCK_RAN_OUT,
            method="stock_ran_out",
            pointer="/operations/stockRanOut",
        ),
    ),
    sent=(Sent(event=events.ORDER_CREATED, pointer="/operations/orderCreated"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_stock_ran_out() -> None:
    """Receive from stock: what is allowed is handled."""
    SUBJECT.handles(events.STOCK_RAN_OUT)


def test_stock_ran_out_poison() -> None:
    """Receive from stock: what is forbidden stops nothing."""
    SUBJECT.isolates(events.STOCK_RAN_OUT)


def test_stock_ran_out_once() -> None:
    """Receive from stock: once is enough."""
    SUBJECT.handles_once(events.STOCK_RAN_OUT)


def test_stock_ran_out_order() -> None:
    """Receive from stock: order is no matter."""
    SUBJECT.handles_in_any_order(events.STOCK_RAN_OUT)


def test_stock_ran_out_acknowledged() -> None:
    """Receive from stock: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.STOCK_RAN_OUT)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_order_created() -> None:
    """Send to orders."""
    SUBJECT.sends(events.ORDER_CREATED)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()

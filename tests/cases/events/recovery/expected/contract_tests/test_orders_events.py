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
        Received(event=events.FIXED, method="fixed", pointer="/operations/fixed"),
        Received(
            event=events.DOUBLING, method="doubling", pointer="/operations/doubling"
        ),
        Received(event=events.GROWING, method="growing", pointer="/operations/growing"),
        Received(
            event=events.UNPREFIXED,
            method="unprefixed",
            pointer="/operations/unprefixed",
        ),
        Received(event=events.BURY, method="bury", pointer="/operations/bury"),
        Received(event=events.READ, method="read", pointer="/operations/read"),
    ),
    sent=(Sent(event=events.PLACE, pointer="/operations/place"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_fixed() -> None:
    """Receive from orders: what is allowed is handled."""
    SUBJECT.handles(events.FIXED)


def test_fixed_poison() -> None:
    """Receive from orders: what is forbidden stops nothing."""
    SUBJECT.isolates(events.FIXED)


def test_fixed_once() -> None:
    """Receive from orders: once is enough."""
    SUBJECT.handles_once(events.FIXED)


def test_fixed_order() -> None:
    """Receive from orders: order is no matter."""
    SUBJECT.handles_in_any_order(events.FIXED)


def test_fixed_acknowledged() -> None:
    """Receive from orders: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.FIXED)


def test_doubling() -> None:
    """Receive from orders: what is allowed is handled."""
    SUBJECT.handles(events.DOUBLING)


def test_doubling_poison() -> None:
    """Receive from orders: what is forbidden stops nothing."""
    SUBJECT.isolates(events.DOUBLING)


def test_doubling_once() -> None:
    """Receive from orders: once is enough."""
    SUBJECT.handles_once(events.DOUBLING)


def test_doubling_order() -> None:
    """Receive from orders: order is no matter."""
    SUBJECT.handles_in_any_order(events.DOUBLING)


def test_doubling_acknowledged() -> None:
    """Receive from orders: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.DOUBLING)


def test_growing() -> None:
    """Receive from orders: what is allowed is handled."""
    SUBJECT.handles(events.GROWING)


def test_growing_poison() -> None:
    """Receive from orders: what is forbidden stops nothing."""
    SUBJECT.isolates(events.GROWING)


def test_growing_once() -> None:
    """Receive from orders: once is enough."""
    SUBJECT.handles_once(events.GROWING)


def test_growing_order() -> None:
    """Receive from orders: order is no matter."""
    SUBJECT.handles_in_any_order(events.GROWING)


def test_growing_acknowledged() -> None:
    """Receive from orders: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.GROWING)


def test_unprefixed() -> None:
    """Receive from orders: what is allowed is handled."""
    SUBJECT.handles(events.UNPREFIXED)


def test_unprefixed_poison() -> None:
    """Receive from orders: what is forbidden stops nothing."""
    SUBJECT.isolates(events.UNPREFIXED)


def test_unprefixed_once() -> None:
    """Receive from orders: once is enough."""
    SUBJECT.handles_once(events.UNPREFIXED)


def test_unprefixed_order() -> None:
    """Receive from orders: order is no matter."""
    SUBJECT.handles_in_any_order(events.UNPREFIXED)


def test_unprefixed_acknowledged() -> None:
    """Receive from orders: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.UNPREFIXED)


def test_bury() -> None:
    """Receive from orders-lost: what is allowed is handled."""
    SUBJECT.handles(events.BURY)


def test_bury_poison() -> None:
    """Receive from orders-lost: what is forbidden stops nothing."""
    SUBJECT.isolates(events.BURY)


def test_bury_once() -> None:
    """Receive from orders-lost: once is enough."""
    SUBJECT.handles_once(events.BURY)


def test_bury_order() -> None:
    """Receive from orders-lost: order is no matter."""
    SUBJECT.handles_in_any_order(events.BURY)


def test_bury_acknowledged() -> None:
    """Receive from orders-lost: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.BURY)


def test_read() -> None:
    """Receive from shop.orders.lost: what is allowed is handled."""
    SUBJECT.handles(events.READ)


def test_read_poison() -> None:
    """Receive from shop.orders.lost: what is forbidden stops nothing."""
    SUBJECT.isolates(events.READ)


def test_read_once() -> None:
    """Receive from shop.orders.lost: once is enough."""
    SUBJECT.handles_once(events.READ)


def test_read_order() -> None:
    """Receive from shop.orders.lost: order is no matter."""
    SUBJECT.handles_in_any_order(events.READ)


def test_read_acknowledged() -> None:
    """Receive from shop.orders.lost: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.READ)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_place() -> None:
    """Send to orders."""
    SUBJECT.sends(events.PLACE)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()

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
        Received(event=events.GET_A, method="get_a", pointer="/operations/getA"),
        Received(event=events.GET_KEY, method="get_key", pointer="/operations/getKey"),
        Received(
            event=events.GET_ONE,
            method="get_one",
            pointer="/operations/getOne",
            parameters={"id": ("word",)},
            open=frozenset(("id",)),
        ),
        Received(
            event=events.GET_FIXED, method="get_fixed", pointer="/operations/getFixed"
        ),
        Received(event=events.GET_FAN, method="get_fan", pointer="/operations/getFan"),
        Received(
            event=events.GET_QUEUE, method="get_queue", pointer="/operations/getQueue"
        ),
        Received(
            event=events.GET_ELSEWHERE,
            method="get_elsewhere",
            pointer="/operations/getElsewhere",
        ),
    ),
    sent=(
        Sent(event=events.SEND_B, pointer="/operations/sendB"),
        Sent(event=events.SEND_KEY, pointer="/operations/sendKey"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_a() -> None:
    """Receive from a: what is allowed is handled."""
    SUBJECT.handles(events.GET_A)


def test_get_a_poison() -> None:
    """Receive from a: what is forbidden stops nothing."""
    SUBJECT.isolates(events.GET_A)


def test_get_a_once() -> None:
    """Receive from a: once is enough."""
    SUBJECT.handles_once(events.GET_A)


def test_get_a_order() -> None:
    """Receive from a: order is no matter."""
    SUBJECT.handles_in_any_order(events.GET_A)


def test_get_a_acknowledged() -> None:
    """Receive from a: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.GET_A)


def test_get_key() -> None:
    """Receive from k: what is allowed is handled."""
    SUBJECT.handles(events.GET_KEY)


def test_get_key_poison() -> None:
    """Receive from k: what is forbidden stops nothing."""
    SUBJECT.isolates(events.GET_KEY)


def test_get_key_once() -> None:
    """Receive from k: once is enough."""
    SUBJECT.handles_once(events.GET_KEY)


def test_get_key_order() -> None:
    """Receive from k: order is no matter."""
    SUBJECT.handles_in_any_order(events.GET_KEY)


def test_get_key_acknowledged() -> None:
    """Receive from k: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.GET_KEY)


def test_get_one() -> None:
    """Receive from order.{id}: what is allowed is handled."""
    SUBJECT.handles(events.GET_ONE)


def test_get_one_poison() -> None:
    """Receive from order.{id}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.GET_ONE)


def test_get_one_once() -> None:
    """Receive from order.{id}: once is enough."""
    SUBJECT.handles_once(events.GET_ONE)


def test_get_one_order() -> None:
    """Receive from order.{id}: order is no matter."""
    SUBJECT.handles_in_any_order(events.GET_ONE)


def test_get_one_acknowledged() -> None:
    """Receive from order.{id}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.GET_ONE)


def test_get_fixed() -> None:
    """Receive from order.all: what is allowed is handled."""
    SUBJECT.handles(events.GET_FIXED)


def test_get_fixed_poison() -> None:
    """Receive from order.all: what is forbidden stops nothing."""
    SUBJECT.isolates(events.GET_FIXED)


def test_get_fixed_once() -> None:
    """Receive from order.all: once is enough."""
    SUBJECT.handles_once(events.GET_FIXED)


def test_get_fixed_order() -> None:
    """Receive from order.all: order is no matter."""
    SUBJECT.handles_in_any_order(events.GET_FIXED)


def test_get_fixed_acknowledged() -> None:
    """Receive from order.all: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.GET_FIXED)


def test_get_fan() -> None:
    """Receive from f1: what is allowed is handled."""
    SUBJECT.handles(events.GET_FAN)


def test_get_fan_poison() -> None:
    """Receive from f1: what is forbidden stops nothing."""
    SUBJECT.isolates(events.GET_FAN)


def test_get_fan_once() -> None:
    """Receive from f1: once is enough."""
    SUBJECT.handles_once(events.GET_FAN)


def test_get_fan_order() -> None:
    """Receive from f1: order is no matter."""
    SUBJECT.handles_in_any_order(events.GET_FAN)


def test_get_fan_acknowledged() -> None:
    """Receive from f1: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.GET_FAN)


def test_get_queue() -> None:
    """Receive from q: what is allowed is handled."""
    SUBJECT.handles(events.GET_QUEUE)


def test_get_queue_poison() -> None:
    """Receive from q: what is forbidden stops nothing."""
    SUBJECT.isolates(events.GET_QUEUE)


def test_get_queue_once() -> None:
    """Receive from q: once is enough."""
    SUBJECT.handles_once(events.GET_QUEUE)


def test_get_queue_order() -> None:
    """Receive from q: order is no matter."""
    SUBJECT.handles_in_any_order(events.GET_QUEUE)


def test_get_queue_acknowledged() -> None:
    """Receive from q: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.GET_QUEUE)


def test_get_elsewhere() -> None:
    """Receive from k: what is allowed is handled."""
    SUBJECT.handles(events.GET_ELSEWHERE)


def test_get_elsewhere_poison() -> None:
    """Receive from k: what is forbidden stops nothing."""
    SUBJECT.isolates(events.GET_ELSEWHERE)


def test_get_elsewhere_once() -> None:
    """Receive from k: once is enough."""
    SUBJECT.handles_once(events.GET_ELSEWHERE)


def test_get_elsewhere_order() -> None:
    """Receive from k: order is no matter."""
    SUBJECT.handles_in_any_order(events.GET_ELSEWHERE)


def test_get_elsewhere_acknowledged() -> None:
    """Receive from k: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.GET_ELSEWHERE)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_send_b() -> None:
    """Send to a."""
    SUBJECT.sends(events.SEND_B)


def test_send_key() -> None:
    """Send to k."""
    SUBJECT.sends(events.SEND_KEY)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()

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
        Received(event=events.PACK, method="pack", pointer="/operations/pack"),
        Received(
            event=events.COUNT,
            method="count",
            pointer="/operations/count",
            parameters={"region": ("word",)},
            open=frozenset(("region",)),
        ),
        Received(
            event=events.SENT,
            method="sent",
            pointer="/operations/sent",
            parameters={"region": ("word",)},
            open=frozenset(("region",)),
        ),
        Received(
            event=events.GET_STRAIGHT,
            method="get_straight",
            pointer="/operations/getStraight",
        ),
        Received(
            event=events.GET_STRAIGHTER,
            method="get_straighter",
            pointer="/operations/getStraighter",
        ),
    ),
    sent=(
        Sent(event=events.PLACE, pointer="/operations/place"),
        Sent(
            event=events.PAY,
            pointer="/operations/pay",
            parameters={"region": ("word",)},
            open=frozenset(("region",)),
        ),
        Sent(
            event=events.SEND,
            pointer="/operations/send",
            parameters={"region": ("word",)},
            open=frozenset(("region",)),
        ),
        Sent(event=events.SEND_ALL, pointer="/operations/sendAll"),
        Sent(event=events.PLAIN, pointer="/operations/plain"),
        Sent(event=events.GO_STRAIGHT, pointer="/operations/goStraight"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_pack() -> None:
    """Receive from orders: what is allowed is handled."""
    SUBJECT.handles(events.PACK)


def test_pack_poison() -> None:
    """Receive from orders: what is forbidden stops nothing."""
    SUBJECT.isolates(events.PACK)


def test_pack_once() -> None:
    """Receive from orders: once is enough."""
    SUBJECT.handles_once(events.PACK)


def test_pack_order() -> None:
    """Receive from orders: order is no matter."""
    SUBJECT.handles_in_any_order(events.PACK)


def test_pack_acknowledged() -> None:
    """Receive from orders: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.PACK)


def test_count() -> None:
    """Receive from order.{region}.paid: what is allowed is handled."""
    SUBJECT.handles(events.COUNT)


def test_count_poison() -> None:
    """Receive from order.{region}.paid: what is forbidden stops nothing."""
    SUBJECT.isolates(events.COUNT)


def test_count_once() -> None:
    """Receive from order.{region}.paid: once is enough."""
    SUBJECT.handles_once(events.COUNT)


def test_count_order() -> None:
    """Receive from order.{region}.paid: order is no matter."""
    SUBJECT.handles_in_any_order(events.COUNT)


def test_count_acknowledged() -> None:
    """Receive from order.{region}.paid: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.COUNT)


def test_sent() -> None:
    """Receive from order.{region}.sent: what is allowed is handled."""
    SUBJECT.handles(events.SENT)


def test_sent_poison() -> None:
    """Receive from order.{region}.sent: what is forbidden stops nothing."""
    SUBJECT.isolates(events.SENT)


def test_sent_once() -> None:
    """Receive from order.{region}.sent: once is enough."""
    SUBJECT.handles_once(events.SENT)


def test_sent_order() -> None:
    """Receive from order.{region}.sent: order is no matter."""
    SUBJECT.handles_in_any_order(events.SENT)


def test_sent_acknowledged() -> None:
    """Receive from order.{region}.sent: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.SENT)


def test_get_straight() -> None:
    """Receive from straight: what is allowed is handled."""
    SUBJECT.handles(events.GET_STRAIGHT)


def test_get_straight_poison() -> None:
    """Receive from straight: what is forbidden stops nothing."""
    SUBJECT.isolates(events.GET_STRAIGHT)


def test_get_straight_once() -> None:
    """Receive from straight: once is enough."""
    SUBJECT.handles_once(events.GET_STRAIGHT)


def test_get_straight_order() -> None:
    """Receive from straight: order is no matter."""
    SUBJECT.handles_in_any_order(events.GET_STRAIGHT)


def test_get_straight_acknowledged() -> None:
    """Receive from straight: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.GET_STRAIGHT)


def test_get_straighter() -> None:
    """Receive from straighter: what is allowed is handled."""
    SUBJECT.handles(events.GET_STRAIGHTER)


def test_get_straighter_poison() -> None:
    """Receive from straighter: what is forbidden stops nothing."""
    SUBJECT.isolates(events.GET_STRAIGHTER)


def test_get_straighter_once() -> None:
    """Receive from straighter: once is enough."""
    SUBJECT.handles_once(events.GET_STRAIGHTER)


def test_get_straighter_order() -> None:
    """Receive from straighter: order is no matter."""
    SUBJECT.handles_in_any_order(events.GET_STRAIGHTER)


def test_get_straighter_acknowledged() -> None:
    """Receive from straighter: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.GET_STRAIGHTER)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_place() -> None:
    """Send to orders."""
    SUBJECT.sends(events.PLACE)


def test_pay() -> None:
    """Send to order.{region}.paid."""
    SUBJECT.sends(events.PAY)


def test_pay_address() -> None:
    """Send to order.{region}.paid: the address says what the payload says."""
    SUBJECT.names_the_payload(events.PAY)


def test_send() -> None:
    """Send to order.{region}.sent."""
    SUBJECT.sends(events.SEND)


def test_send_address() -> None:
    """Send to order.{region}.sent: the address says what the payload says."""
    SUBJECT.names_the_payload(events.SEND)


def test_send_all() -> None:
    """Send to order.all.sent."""
    SUBJECT.sends(events.SEND_ALL)


def test_plain() -> None:
    """Send to plain."""
    SUBJECT.sends(events.PLAIN)


def test_go_straight() -> None:
    """Send to straight."""
    SUBJECT.sends(events.GO_STRAIGHT)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()

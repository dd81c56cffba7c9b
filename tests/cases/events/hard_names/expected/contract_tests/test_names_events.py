"""Whether a service keeps names.asyncapi.yaml."""

from __future__ import annotations

from ..names.events import events
from ..names.events.consumer import register
from ..names.events.fake import FakeNamesHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="names",
    slice="events",
    contract="names.asyncapi.yaml",
    tests=__file__,
    fake=FakeNamesHandlers,
    register=register,
    received=(
        Received(
            event=events.STR,
            method="str_",
            pointer="/operations/str",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Received(
            event=events.LIST_,
            method="list_",
            pointer="/operations/list",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Received(
            event=events.ORDER_CREATED_2,
            method="order_created_2",
            pointer="/operations/order created",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Received(
            event=events.OPERATION_1ST,
            method="operation_1st",
            pointer="/operations/1st",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Received(
            event=events.ÜNÏCODE,
            method="ünïcode",
            pointer="/operations/ünïcode",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Received(
            event=events.MINUS_MINUS,
            method="minus_minus",
            pointer="/operations/--",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Received(
            event=events.CALLS,
            method="calls_",
            pointer="/operations/calls",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
    ),
    sent=(
        Sent(
            event=events.IMPORT,
            pointer="/operations/import",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Sent(
            event=events.INIT,
            pointer="/operations/__init__",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Sent(
            event=events.PUBLISH,
            pointer="/operations/_publish",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Sent(
            event=events.ORDER_CREATED,
            pointer="/operations/orderCreated",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Sent(
            event=events.ORDER_CREATED_,
            pointer="/operations/order_created",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Sent(
            event=events.TRANSPORT,
            pointer="/operations/transport",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
        Sent(
            event=events.PUBLISHED,
            pointer="/operations/published",
            parameters={
                "self": ("word",),
                "class": ("word",),
                "event": ("word",),
                "headers": ("word",),
            },
            open=frozenset(("class", "event", "headers", "self")),
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_str_() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is allowed is handled."""
    SUBJECT.handles(events.STR)


def test_str__poison() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.STR)


def test_str__once() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: once is enough."""
    SUBJECT.handles_once(events.STR)


def test_str__order() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: order is no matter."""
    SUBJECT.handles_in_any_order(events.STR)


def test_str__acknowledged() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.STR)


def test_list_() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is allowed is handled."""
    SUBJECT.handles(events.LIST_)


def test_list__poison() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.LIST_)


def test_list__once() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: once is enough."""
    SUBJECT.handles_once(events.LIST_)


def test_list__order() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: order is no matter."""
    SUBJECT.handles_in_any_order(events.LIST_)


def test_list__acknowledged() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.LIST_)


def test_order_created_2() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is allowed is handled."""
    SUBJECT.handles(events.ORDER_CREATED_2)


def test_order_created_2_poison() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ORDER_CREATED_2)


def test_order_created_2_once() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: once is enough."""
    SUBJECT.handles_once(events.ORDER_CREATED_2)


def test_order_created_2_order() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: order is no matter."""
    SUBJECT.handles_in_any_order(events.ORDER_CREATED_2)


def test_order_created_2_acknowledged() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ORDER_CREATED_2)


def test_operation_1st() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is allowed is handled."""
    SUBJECT.handles(events.OPERATION_1ST)


def test_operation_1st_poison() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.OPERATION_1ST)


def test_operation_1st_once() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: once is enough."""
    SUBJECT.handles_once(events.OPERATION_1ST)


def test_operation_1st_order() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: order is no matter."""
    SUBJECT.handles_in_any_order(events.OPERATION_1ST)


def test_operation_1st_acknowledged() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.OPERATION_1ST)


def test_ünïcode() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is allowed is handled."""
    SUBJECT.handles(events.ÜNÏCODE)


def test_ünïcode_poison() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ÜNÏCODE)


def test_ünïcode_once() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: once is enough."""
    SUBJECT.handles_once(events.ÜNÏCODE)


def test_ünïcode_order() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: order is no matter."""
    SUBJECT.handles_in_any_order(events.ÜNÏCODE)


def test_ünïcode_acknowledged() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ÜNÏCODE)


def test_minus_minus() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is allowed is handled."""
    SUBJECT.handles(events.MINUS_MINUS)


def test_minus_minus_poison() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.MINUS_MINUS)


def test_minus_minus_once() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: once is enough."""
    SUBJECT.handles_once(events.MINUS_MINUS)


def test_minus_minus_order() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: order is no matter."""
    SUBJECT.handles_in_any_order(events.MINUS_MINUS)


def test_minus_minus_acknowledged() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.MINUS_MINUS)


def test_calls_() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is allowed is handled."""
    SUBJECT.handles(events.CALLS)


def test_calls__poison() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.CALLS)


def test_calls__once() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: once is enough."""
    SUBJECT.handles_once(events.CALLS)


def test_calls__order() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: order is no matter."""
    SUBJECT.handles_in_any_order(events.CALLS)


def test_calls__acknowledged() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.CALLS)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_import_() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    SUBJECT.sends(events.IMPORT)


def test_import__address() -> None:
    """Send to one.{self}.{class}.{event}.{headers}: the address says what the payload
    says.
    """
    SUBJECT.names_the_payload(events.IMPORT)


def test_init() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    SUBJECT.sends(events.INIT)


def test_init_address() -> None:
    """Send to one.{self}.{class}.{event}.{headers}: the address says what the payload
    says.
    """
    SUBJECT.names_the_payload(events.INIT)


def test_publish() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    SUBJECT.sends(events.PUBLISH)


def test_publish_address() -> None:
    """Send to one.{self}.{class}.{event}.{headers}: the address says what the payload
    says.
    """
    SUBJECT.names_the_payload(events.PUBLISH)


def test_order_created() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    SUBJECT.sends(events.ORDER_CREATED)


def test_order_created_address() -> None:
    """Send to one.{self}.{class}.{event}.{headers}: the address says what the payload
    says.
    """
    SUBJECT.names_the_payload(events.ORDER_CREATED)


def test_order_created_() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    SUBJECT.sends(events.ORDER_CREATED_)


def test_order_created__address() -> None:
    """Send to one.{self}.{class}.{event}.{headers}: the address says what the payload
    says.
    """
    SUBJECT.names_the_payload(events.ORDER_CREATED_)


def test_transport_() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    SUBJECT.sends(events.TRANSPORT)


def test_transport__address() -> None:
    """Send to one.{self}.{class}.{event}.{headers}: the address says what the payload
    says.
    """
    SUBJECT.names_the_payload(events.TRANSPORT)


def test_published_() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    SUBJECT.sends(events.PUBLISHED)


def test_published__address() -> None:
    """Send to one.{self}.{class}.{event}.{headers}: the address says what the payload
    says.
    """
    SUBJECT.names_the_payload(events.PUBLISHED)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()

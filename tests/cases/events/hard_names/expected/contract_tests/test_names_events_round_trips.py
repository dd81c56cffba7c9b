"""Round trips of names.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..names.events import events
from ..names.events.consumer import register
from ..names.events.fake import FakeNamesHandlers
from ..names.events.models import LIST, Event, Queue
from ..names.events.publisher import NamesPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_import__event() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.import_,
        events.IMPORT,
        event=sample(Event),
        name="Event",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_import__queue() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.import_,
        events.IMPORT,
        event=sample(Queue),
        name="Queue",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_import__list() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.import_,
        events.IMPORT,
        event=sample(LIST),
        name="LIST",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_str__event() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.STR,
        sample(Event),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Event",
    )


def test_str__queue() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.STR,
        sample(Queue),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Queue",
    )


def test_str__list() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.STR,
        sample(LIST),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="LIST",
    )


def test_list__event() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.LIST_,
        sample(Event),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Event",
    )


def test_list__queue() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.LIST_,
        sample(Queue),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Queue",
    )


def test_list__list() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.LIST_,
        sample(LIST),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="LIST",
    )


def test_init_event() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.init,
        events.INIT,
        event=sample(Event),
        name="Event",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_init_queue() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.init,
        events.INIT,
        event=sample(Queue),
        name="Queue",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_init_list() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.init,
        events.INIT,
        event=sample(LIST),
        name="LIST",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_publish_event() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.publish,
        events.PUBLISH,
        event=sample(Event),
        name="Event",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_publish_queue() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.publish,
        events.PUBLISH,
        event=sample(Queue),
        name="Queue",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_publish_list() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.publish,
        events.PUBLISH,
        event=sample(LIST),
        name="LIST",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_order_created_event() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.order_created,
        events.ORDER_CREATED,
        event=sample(Event),
        name="Event",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_order_created_queue() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.order_created,
        events.ORDER_CREATED,
        event=sample(Queue),
        name="Queue",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_order_created_list() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.order_created,
        events.ORDER_CREATED,
        event=sample(LIST),
        name="LIST",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_order_created__event() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.order_created_,
        events.ORDER_CREATED_,
        event=sample(Event),
        name="Event",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_order_created__queue() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.order_created_,
        events.ORDER_CREATED_,
        event=sample(Queue),
        name="Queue",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_order_created__list() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.order_created_,
        events.ORDER_CREATED_,
        event=sample(LIST),
        name="LIST",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_order_created_2_event() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.ORDER_CREATED_2,
        sample(Event),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Event",
    )


def test_order_created_2_queue() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.ORDER_CREATED_2,
        sample(Queue),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Queue",
    )


def test_order_created_2_list() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.ORDER_CREATED_2,
        sample(LIST),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="LIST",
    )


def test_operation_1st_event() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.OPERATION_1ST,
        sample(Event),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Event",
    )


def test_operation_1st_queue() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.OPERATION_1ST,
        sample(Queue),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Queue",
    )


def test_operation_1st_list() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.OPERATION_1ST,
        sample(LIST),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="LIST",
    )


def test_ünïcode_event() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.ÜNÏCODE,
        sample(Event),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Event",
    )


def test_ünïcode_queue() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.ÜNÏCODE,
        sample(Queue),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Queue",
    )


def test_ünïcode_list() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.ÜNÏCODE,
        sample(LIST),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="LIST",
    )


def test_minus_minus_event() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.MINUS_MINUS,
        sample(Event),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Event",
    )


def test_minus_minus_queue() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.MINUS_MINUS,
        sample(Queue),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Queue",
    )


def test_minus_minus_list() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.MINUS_MINUS,
        sample(LIST),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="LIST",
    )


def test_transport__event() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.transport_,
        events.TRANSPORT,
        event=sample(Event),
        name="Event",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_transport__queue() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.transport_,
        events.TRANSPORT,
        event=sample(Queue),
        name="Queue",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_transport__list() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.transport_,
        events.TRANSPORT,
        event=sample(LIST),
        name="LIST",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_published__event() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.published_,
        events.PUBLISHED,
        event=sample(Event),
        name="Event",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_published__queue() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.published_,
        events.PUBLISHED,
        event=sample(Queue),
        name="Queue",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_published__list() -> None:
    """Send to one.{self}.{class}.{event}.{headers}."""
    sent(
        NamesPublisher,
        NamesPublisher.published_,
        events.PUBLISHED,
        event=sample(LIST),
        name="LIST",
        self_="word",
        class_="word",
        event_="word",
        headers_="word",
    )


def test_calls__event() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.CALLS,
        sample(Event),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Event",
    )


def test_calls__queue() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.CALLS,
        sample(Queue),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="Queue",
    )


def test_calls__list() -> None:
    """Receive from one.{self}.{class}.{event}.{headers}."""
    handled(
        register,
        FakeNamesHandlers(),
        events.CALLS,
        sample(LIST),
        {"self": "word", "class": "word", "event": "word", "headers": "word"},
        name="LIST",
    )

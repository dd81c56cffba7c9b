"""Events of Names, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from .models import LIST, Event as EventModel, Queue

IMPORT: Event[EventModel | Queue | LIST] = Event(
    name="import",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

STR: Event[EventModel | Queue | LIST] = Event(
    name="str",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

LIST_: Event[EventModel | Queue | LIST] = Event(
    name="list",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

INIT: Event[EventModel | Queue | LIST] = Event(
    name="__init__",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

PUBLISH: Event[EventModel | Queue | LIST] = Event(
    name="_publish",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ORDER_CREATED: Event[EventModel | Queue | LIST] = Event(
    name="orderCreated",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ORDER_CREATED_: Event[EventModel | Queue | LIST] = Event(
    name="order_created",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ORDER_CREATED_2: Event[EventModel | Queue | LIST] = Event(
    name="order created",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

OPERATION_1ST: Event[EventModel | Queue | LIST] = Event(
    name="1st",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ÜNÏCODE: Event[EventModel | Queue | LIST] = Event(
    name="ünïcode",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

MINUS_MINUS: Event[EventModel | Queue | LIST] = Event(
    name="--",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

TRANSPORT: Event[EventModel | Queue | LIST] = Event(
    name="transport",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

PUBLISHED: Event[EventModel | Queue | LIST] = Event(
    name="published",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

CALLS: Event[EventModel | Queue | LIST] = Event(
    name="calls",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel)),
        Payload(name="Queue", content=Json(Queue)),
        Payload(name="LIST", content=Json(LIST)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

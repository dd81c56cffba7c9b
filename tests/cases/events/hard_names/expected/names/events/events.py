"""Events of Names, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Mark, Payload
from .models import LIST, Event as EventModel, Queue, Receipt

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

IMPORT: Event[EventModel | Queue | LIST] = Event(
    name="import",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel), headers=Receipt),
        Payload(name="Queue", content=Json(Queue), headers=Receipt),
        Payload(name="LIST", content=Json(LIST), headers=Receipt),
    ),
    policy=ONCE,
)

STR: Event[EventModel | Queue | LIST] = Event(
    name="str",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(
            name="Event",
            content=Json(EventModel),
            headers=Receipt,
            marks=(Mark("property", "kind", "event"),),
        ),
        Payload(
            name="Queue",
            content=Json(Queue),
            headers=Receipt,
            marks=(Mark("property", "kind", "queue"),),
        ),
        Payload(
            name="LIST",
            content=Json(LIST),
            headers=Receipt,
            marks=(Mark("property", "kind", "list"),),
        ),
    ),
    policy=ONCE,
)

LIST_: Event[EventModel | Queue | LIST] = Event(
    name="list",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(
            name="Event",
            content=Json(EventModel),
            headers=Receipt,
            marks=(Mark("property", "kind", "event"),),
        ),
        Payload(
            name="Queue",
            content=Json(Queue),
            headers=Receipt,
            marks=(Mark("property", "kind", "queue"),),
        ),
        Payload(
            name="LIST",
            content=Json(LIST),
            headers=Receipt,
            marks=(Mark("property", "kind", "list"),),
        ),
    ),
    policy=ONCE,
)

INIT: Event[EventModel | Queue | LIST] = Event(
    name="__init__",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel), headers=Receipt),
        Payload(name="Queue", content=Json(Queue), headers=Receipt),
        Payload(name="LIST", content=Json(LIST), headers=Receipt),
    ),
    policy=ONCE,
)

PUBLISH: Event[EventModel | Queue | LIST] = Event(
    name="_publish",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel), headers=Receipt),
        Payload(name="Queue", content=Json(Queue), headers=Receipt),
        Payload(name="LIST", content=Json(LIST), headers=Receipt),
    ),
    policy=ONCE,
)

ORDER_CREATED: Event[EventModel | Queue | LIST] = Event(
    name="orderCreated",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel), headers=Receipt),
        Payload(name="Queue", content=Json(Queue), headers=Receipt),
        Payload(name="LIST", content=Json(LIST), headers=Receipt),
    ),
    policy=ONCE,
)

ORDER_CREATED_: Event[EventModel | Queue | LIST] = Event(
    name="order_created",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel), headers=Receipt),
        Payload(name="Queue", content=Json(Queue), headers=Receipt),
        Payload(name="LIST", content=Json(LIST), headers=Receipt),
    ),
    policy=ONCE,
)

ORDER_CREATED_2: Event[EventModel | Queue | LIST] = Event(
    name="order created",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(
            name="Event",
            content=Json(EventModel),
            headers=Receipt,
            marks=(Mark("property", "kind", "event"),),
        ),
        Payload(
            name="Queue",
            content=Json(Queue),
            headers=Receipt,
            marks=(Mark("property", "kind", "queue"),),
        ),
        Payload(
            name="LIST",
            content=Json(LIST),
            headers=Receipt,
            marks=(Mark("property", "kind", "list"),),
        ),
    ),
    policy=ONCE,
)

OPERATION_1ST: Event[EventModel | Queue | LIST] = Event(
    name="1st",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(
            name="Event",
            content=Json(EventModel),
            headers=Receipt,
            marks=(Mark("property", "kind", "event"),),
        ),
        Payload(
            name="Queue",
            content=Json(Queue),
            headers=Receipt,
            marks=(Mark("property", "kind", "queue"),),
        ),
        Payload(
            name="LIST",
            content=Json(LIST),
            headers=Receipt,
            marks=(Mark("property", "kind", "list"),),
        ),
    ),
    policy=ONCE,
)

ÜNÏCODE: Event[EventModel | Queue | LIST] = Event(
    name="ünïcode",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(
            name="Event",
            content=Json(EventModel),
            headers=Receipt,
            marks=(Mark("property", "kind", "event"),),
        ),
        Payload(
            name="Queue",
            content=Json(Queue),
            headers=Receipt,
            marks=(Mark("property", "kind", "queue"),),
        ),
        Payload(
            name="LIST",
            content=Json(LIST),
            headers=Receipt,
            marks=(Mark("property", "kind", "list"),),
        ),
    ),
    policy=ONCE,
)

MINUS_MINUS: Event[EventModel | Queue | LIST] = Event(
    name="--",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(
            name="Event",
            content=Json(EventModel),
            headers=Receipt,
            marks=(Mark("property", "kind", "event"),),
        ),
        Payload(
            name="Queue",
            content=Json(Queue),
            headers=Receipt,
            marks=(Mark("property", "kind", "queue"),),
        ),
        Payload(
            name="LIST",
            content=Json(LIST),
            headers=Receipt,
            marks=(Mark("property", "kind", "list"),),
        ),
    ),
    policy=ONCE,
)

TRANSPORT: Event[EventModel | Queue | LIST] = Event(
    name="transport",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel), headers=Receipt),
        Payload(name="Queue", content=Json(Queue), headers=Receipt),
        Payload(name="LIST", content=Json(LIST), headers=Receipt),
    ),
    policy=ONCE,
)

PUBLISHED: Event[EventModel | Queue | LIST] = Event(
    name="published",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(name="Event", content=Json(EventModel), headers=Receipt),
        Payload(name="Queue", content=Json(Queue), headers=Receipt),
        Payload(name="LIST", content=Json(LIST), headers=Receipt),
    ),
    policy=ONCE,
)

CALLS: Event[EventModel | Queue | LIST] = Event(
    name="calls",
    address="one.{self}.{class}.{event}.{headers}",
    payloads=(
        Payload(
            name="Event",
            content=Json(EventModel),
            headers=Receipt,
            marks=(Mark("property", "kind", "event"),),
        ),
        Payload(
            name="Queue",
            content=Json(Queue),
            headers=Receipt,
            marks=(Mark("property", "kind", "queue"),),
        ),
        Payload(
            name="LIST",
            content=Json(LIST),
            headers=Receipt,
            marks=(Mark("property", "kind", "list"),),
        ),
    ),
    policy=ONCE,
)

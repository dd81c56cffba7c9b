"""Events of Orders, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import (
    DeadLetterChannel,
    Event,
    Exchange,
    Json,
    Payload,
    Queue,
    Topic,
)
from .models import Paid, Placed

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

PLACE: Event[Placed] = Event(
    name="place",
    address="orders",
    payloads=(Payload(name="placed", content=Json(Placed)),),
    exchange=Exchange(type="default"),
    queue=Queue(name="orders"),
    topic=Topic(name="shop.orders"),
    policy=ONCE,
)

PACK: Event[Placed] = Event(
    name="pack",
    address="orders",
    payloads=(Payload(name="placed", content=Json(Placed)),),
    exchange=Exchange(type="default"),
    queue=Queue(name="orders"),
    topic=Topic(name="shop.orders"),
    dead_letter=DeadLetterChannel(
        address="lost",
        exchange=Exchange(name="shop", type="topic", durable=False),
        topic=Topic(name="shop.lost"),
    ),
    policy=ONCE,
)

PAY: Event[Paid] = Event(
    name="pay",
    address="order.{region}.paid",
    payloads=(Payload(name="paid", content=Json(Paid)),),
    exchange=Exchange(name="shop", type="topic", durable=False),
    topic=Topic(name="paid.{region}"),
    policy=ONCE,
)

COUNT: Event[Paid] = Event(
    name="count",
    address="order.{region}.paid",
    payloads=(Payload(name="paid", content=Json(Paid)),),
    exchange=Exchange(name="shop", type="topic", durable=False),
    topic=Topic(name="paid.{region}"),
    policy=ONCE,
)

SEND: Event[Paid] = Event(
    name="send",
    address="order.{region}.sent",
    payloads=(Payload(name="paid", content=Json(Paid)),),
    exchange=Exchange(name="shop", type="topic", durable=False),
    topic=Topic(
        name="sent", partitions=6, replicas=3, configuration=(("retention.ms", "1000"),)
    ),
    policy=ONCE,
)

SENT: Event[Paid] = Event(
    name="sent",
    address="order.{region}.sent",
    payloads=(Payload(name="paid", content=Json(Paid)),),
    exchange=Exchange(name="shop", type="topic", durable=False),
    topic=Topic(
        name="sent", partitions=6, replicas=3, configuration=(("retention.ms", "1000"),)
    ),
    policy=ONCE,
)

SEND_ALL: Event[Paid] = Event(
    name="sendAll",
    address="order.all.sent",
    payloads=(Payload(name="paid", content=Json(Paid)),),
    exchange=Exchange(name="shop", type="topic", durable=False),
    topic=Topic(
        name="sent", partitions=6, replicas=3, configuration=(("retention.ms", "1000"),)
    ),
    policy=ONCE,
)

PLAIN: Event[Paid] = Event(
    name="plain",
    address="plain",
    payloads=(Payload(name="paid", content=Json(Paid)),),
    topic=Topic(name="shop.plain"),
    policy=ONCE,
)

GO_STRAIGHT: Event[Paid] = Event(
    name="goStraight",
    address="straight",
    payloads=(Payload(name="paid", content=Json(Paid)),),
    exchange=Exchange(type="default"),
    queue=Queue(name="straight"),
    policy=ONCE,
)

GET_STRAIGHT: Event[Paid] = Event(
    name="getStraight",
    address="straight",
    payloads=(Payload(name="paid", content=Json(Paid)),),
    exchange=Exchange(type="default"),
    queue=Queue(name="straight"),
    policy=ONCE,
)

GET_STRAIGHTER: Event[Paid] = Event(
    name="getStraighter",
    address="straighter",
    payloads=(Payload(name="paid", content=Json(Paid)),),
    exchange=Exchange(type="default"),
    queue=Queue(name="straighter"),
    servers=("rabbit",),
    policy=ONCE,
)

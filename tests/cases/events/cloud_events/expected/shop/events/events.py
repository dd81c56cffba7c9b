"""Events of Shop, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import CloudEvents, Event, Json, Mark, Payload
from .models import LostHeaders, Order, PackedHeaders, Paid, Refunded, ShippedHeaders

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SEND_STRUCTURED: Event[Order] = Event(
    name="sendStructured",
    address="shop.structured",
    payloads=(
        Payload(
            name="placed",
            content=Json(Order),
            cloudevents=CloudEvents(
                mode="structured", type="com.example.placed", source="/shop/orders"
            ),
        ),
        Payload(
            name="unplaced",
            content=Json(Order),
            cloudevents=CloudEvents(
                mode="structured", type="com.example.unplaced", source="/shop"
            ),
        ),
    ),
    policy=ONCE,
)

ON_STRUCTURED: Event[Order] = Event(
    name="onStructured",
    address="shop.structured",
    payloads=(
        Payload(
            name="placed",
            content=Json(Order),
            marks=(Mark("cloudevent", "type", "com.example.placed"),),
            cloudevents=CloudEvents(
                mode="structured", type="com.example.placed", source="/shop/orders"
            ),
        ),
        Payload(
            name="unplaced",
            content=Json(Order),
            marks=(Mark("cloudevent", "type", "com.example.unplaced"),),
            cloudevents=CloudEvents(
                mode="structured", type="com.example.unplaced", source="/shop"
            ),
        ),
    ),
    policy=ONCE,
)

SEND_WHOLE: Event[Paid | Refunded] = Event(
    name="sendWhole",
    address="shop.whole",
    payloads=(
        Payload(
            name="Paid", content=Json(Paid, media_type="application/cloudevents+json")
        ),
        Payload(
            name="Refunded",
            content=Json(Refunded, media_type="application/cloudevents+json"),
        ),
    ),
    policy=ONCE,
)

ON_WHOLE: Event[Paid | Refunded] = Event(
    name="onWhole",
    address="shop.whole",
    payloads=(
        Payload(
            name="Paid",
            content=Json(Paid, media_type="application/cloudevents+json"),
            marks=(Mark("cloudevent", "type", "com.example.paid"),),
        ),
        Payload(
            name="Refunded",
            content=Json(Refunded, media_type="application/cloudevents+json"),
            marks=(Mark("cloudevent", "type", "com.example.refunded"),),
        ),
    ),
    policy=ONCE,
)

SEND_BINARY: Event[Order] = Event(
    name="sendBinary",
    address="shop.binary",
    payloads=(
        Payload(
            name="packed",
            content=Json(Order),
            headers=PackedHeaders,
            cloudevents=CloudEvents(
                mode="binary", prefix="ce_", type="com.example.packed", source="/shop"
            ),
        ),
        Payload(
            name="shipped",
            content=Json(Order),
            headers=ShippedHeaders,
            cloudevents=CloudEvents(
                mode="binary", prefix="ce_", type="com.example.shipped", source="/shop"
            ),
        ),
    ),
    policy=ONCE,
)

ON_BINARY: Event[Order] = Event(
    name="onBinary",
    address="shop.binary",
    payloads=(
        Payload(
            name="packed",
            content=Json(Order),
            headers=PackedHeaders,
            marks=(Mark("cloudevent", "type", "com.example.packed"),),
            cloudevents=CloudEvents(
                mode="binary", prefix="ce_", type="com.example.packed", source="/shop"
            ),
        ),
        Payload(
            name="shipped",
            content=Json(Order),
            headers=ShippedHeaders,
            marks=(Mark("cloudevent", "type", "com.example.shipped"),),
            cloudevents=CloudEvents(
                mode="binary", prefix="ce_", type="com.example.shipped", source="/shop"
            ),
        ),
    ),
    policy=ONCE,
)

SEND_AMQP: Event[Order] = Event(
    name="sendAmqp",
    address="shop.amqp",
    payloads=(
        Payload(
            name="lost",
            content=Json(Order),
            headers=LostHeaders,
            cloudevents=CloudEvents(
                mode="binary",
                prefix="cloudEvents:",
                type="com.example.lost",
                source="/shop",
            ),
        ),
    ),
    policy=ONCE,
)

ON_AMQP: Event[Order] = Event(
    name="onAmqp",
    address="shop.amqp",
    payloads=(
        Payload(
            name="lost",
            content=Json(Order),
            headers=LostHeaders,
            cloudevents=CloudEvents(
                mode="binary",
                prefix="cloudEvents:",
                type="com.example.lost",
                source="/shop",
            ),
        ),
    ),
    policy=ONCE,
)

"""Events of Orders, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Exchange, Json, Payload, Queue
from .models import Number, Text

REDELIVERED = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

GET_A: Event[Text] = Event(
    name="getA",
    address="a",
    payloads=(Payload(name="text", content=Json(Text)),),
    others=("number",),
    policy=REDELIVERED,
    passing=(Payload(name="number", content=Json(Number)),),
)

SEND_B: Event[Number] = Event(
    name="sendB",
    address="a",
    payloads=(Payload(name="number", content=Json(Number)),),
    policy=REDELIVERED,
)

GET_KEY: Event[Text] = Event(
    name="getKey",
    address="k",
    payloads=(Payload(name="text", content=Json(Text)),),
    others=("number",),
    exchange=Exchange(name="keys", type="topic"),
    policy=REDELIVERED,
    passing=(Payload(name="number", content=Json(Number)),),
)

SEND_KEY: Event[Number] = Event(
    name="sendKey",
    address="k",
    payloads=(Payload(name="number", content=Json(Number)),),
    exchange=Exchange(name="keys", type="topic"),
    policy=REDELIVERED,
)

GET_ONE: Event[Text] = Event(
    name="getOne",
    address="order.{id}",
    payloads=(Payload(name="text", content=Json(Text)),),
    others=("number",),
    policy=REDELIVERED,
    passing=(Payload(name="number", content=Json(Number)),),
)

GET_FIXED: Event[Number] = Event(
    name="getFixed",
    address="order.all",
    payloads=(Payload(name="number", content=Json(Number)),),
    others=("text",),
    policy=REDELIVERED,
    passing=(Payload(name="text", content=Json(Text)),),
)

GET_FAN: Event[Text] = Event(
    name="getFan",
    address="f1",
    payloads=(Payload(name="text", content=Json(Text)),),
    others=("number",),
    exchange=Exchange(name="fan", type="fanout"),
    policy=REDELIVERED,
    passing=(Payload(name="number", content=Json(Number)),),
)

GET_QUEUE: Event[Text] = Event(
    name="getQueue",
    address="q",
    payloads=(Payload(name="text", content=Json(Text)),),
    others=("number",),
    exchange=Exchange(type="default"),
    queue=Queue(name="q", exclusive=True),
    policy=REDELIVERED,
)

GET_ELSEWHERE: Event[Number] = Event(
    name="getElsewhere",
    address="k",
    payloads=(Payload(name="number", content=Json(Number)),),
    exchange=Exchange(name="others", type="topic"),
    policy=REDELIVERED,
)

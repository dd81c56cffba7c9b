"""Events of "Messages called as what code imports", one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload, Reply
from .models import (
    FakeOrdersHandlers,
    MessageContext,
    OrdersPublisher,
    Reply as ReplyModel,
    ReplyHeaders,
    WithHeaders,
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

TELL: Event[WithHeaders | OrdersPublisher | MessageContext | FakeOrdersHandlers] = (
    Event(
        name="tell",
        address="a",
        payloads=(
            Payload(name="WithHeaders", content=Json(WithHeaders)),
            Payload(name="OrdersPublisher", content=Json(OrdersPublisher)),
            Payload(name="MessageContext", content=Json(MessageContext)),
            Payload(name="FakeOrdersHandlers", content=Json(FakeOrdersHandlers)),
        ),
        policy=ONCE,
    )
)

ANSWER: Event[WithHeaders | OrdersPublisher | MessageContext | FakeOrdersHandlers] = (
    Event(
        name="answer",
        address="a",
        payloads=(
            Payload(name="WithHeaders", content=Json(WithHeaders)),
            Payload(name="OrdersPublisher", content=Json(OrdersPublisher)),
            Payload(name="MessageContext", content=Json(MessageContext)),
            Payload(name="FakeOrdersHandlers", content=Json(FakeOrdersHandlers)),
        ),
        policy=ONCE,
    )
)

ANSWER_REPLY: Reply[ReplyModel] = Reply(
    event=Event(
        name="answer.reply",
        address="b",
        payloads=(
            Payload(name="Reply", content=Json(ReplyModel), headers=ReplyHeaders),
        ),
    ),
)

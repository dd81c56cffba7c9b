"""Events of Words, from the other side, one constant for each operation."""

from __future__ import annotations

from typing import Literal

from ....runtime import Policy, Retry, Timeout
from ....runtime.events import Event, Exchange, Json, Payload, Reply
from ..models import Ask, AskHeaders

REDELIVERED = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ASK: Event[Ask] = Event(
    name="ask",
    address="asked.{tenant}",
    payloads=(Payload(name="Ask", content=Json(Ask), headers=AskHeaders),),
    others=("Other",),
    policy=REDELIVERED,
    passing=(Payload(name="Other", content=Json(bool)),),
)

ASK_REPLY: Reply[Literal["yes"]] = Reply(
    event=Event(
        name="ask.reply",
        address="",
        payloads=(Payload(name="Yes", content=Json(Literal["yes"])),),
        others=("Count",),
        exchange=Exchange(type="default"),
    ),
    header="replyTo",
)

COUNT: Event[Ask] = Event(
    name="count",
    address="asked.{tenant}",
    payloads=(Payload(name="Ask", content=Json(Ask), headers=AskHeaders),),
    others=("Other",),
    policy=REDELIVERED,
    passing=(Payload(name="Other", content=Json(bool)),),
)

COUNT_REPLY: Reply[int] = Reply(
    event=Event(
        name="count.reply",
        address="",
        payloads=(Payload(name="Count", content=Json(int)),),
        others=("Yes",),
        exchange=Exchange(type="default"),
    ),
    header="replyTo",
)

OTHER: Event[bool] = Event(
    name="other",
    address="asked.{tenant}",
    payloads=(Payload(name="Other", content=Json(bool)),),
    others=("Ask",),
    policy=REDELIVERED,
    passing=(Payload(name="Ask", content=Json(Ask), headers=AskHeaders),),
)

OTHER_REPLY: Reply[Literal["yes"]] = Reply(
    event=Event(
        name="other.reply",
        address="",
        payloads=(Payload(name="Yes", content=Json(Literal["yes"])),),
        others=("Count",),
        exchange=Exchange(type="default"),
    ),
)

TELL: Event[bool] = Event(
    name="tell",
    address="asked.{tenant}",
    payloads=(Payload(name="Other", content=Json(bool)),),
    others=("Ask",),
    policy=REDELIVERED,
    passing=(Payload(name="Ask", content=Json(Ask), headers=AskHeaders),),
)

"""Events of Sums, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Exchange, Json, Payload, Reply
from .models import (
    Add,
    AddHeaders,
    FieldModel,
    Head,
    HeadHeaders,
    Ok,
    OkHeaders,
    Take,
    TakeHeaders,
)

REDELIVERED = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SUM: Event[Add | Take] = Event(
    name="sum",
    address="asked",
    payloads=(
        Payload(
            name="Add", content=Json(Add), headers=AddHeaders, correlation_header="adds"
        ),
        Payload(
            name="Take",
            content=Json(Take),
            headers=TakeHeaders,
            correlation_header="takes",
        ),
    ),
    policy=REDELIVERED,
)

SUM_REPLY: Reply[Ok | list[int]] = Reply(
    event=Event(
        name="sum.reply",
        address="",
        payloads=(
            Payload(
                name="Ok", content=Json(Ok), headers=OkHeaders, correlation_header="h"
            ),
            Payload(name="No", content=Json(list[int])),
        ),
        exchange=Exchange(type="default"),
    ),
)

MIX: Event[Head | FieldModel] = Event(
    name="mix",
    address="mixed",
    payloads=(
        Payload(
            name="Head", content=Json(Head), headers=HeadHeaders, correlation_header="h"
        ),
        Payload(name="Field", content=Json(FieldModel)),
    ),
    policy=REDELIVERED,
)

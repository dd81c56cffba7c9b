"""Events of Sums, one constant for each operation."""

from __future__ import annotations

from typing import Annotated, Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.checks import ONE_OF
from ...runtime.events import Event, Exchange, Json, Payload, Queue, Reply
from .models import (
    Add,
    AddHeaders,
    Multiply,
    Note,
    RefusedHeaders,
    RefusedOption1,
    RefusedOption2,
    Result,
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ADD: Event[Add] = Event(
    name="add",
    address="sums.{unit}",
    payloads=(
        Payload(
            name="Add",
            content=Json(Add),
            headers=AddHeaders,
            correlation_header="correlation",
        ),
    ),
    allowed=(("unit", ("metre", "mile")),),
    policy=ONCE,
)

ADD_REPLY: Reply[Result | RefusedOption1 | RefusedOption2] = Reply(
    event=Event(
        name="add.reply",
        address="",
        payloads=(
            Payload(
                name="Result", content=Json(Result), correlation_header="correlation"
            ),
            Payload(
                name="Refused",
                content=Json(Annotated[RefusedOption1 | RefusedOption2, ONE_OF]),
                headers=RefusedHeaders,
                correlation_header="correlation",
            ),
        ),
        exchange=Exchange(type="default"),
    ),
    header="replyTo",
)

ON_ADD: Event[Add] = Event(
    name="onAdd",
    address="sums.{unit}",
    payloads=(
        Payload(
            name="Add",
            content=Json(Add),
            headers=AddHeaders,
            correlation_header="correlation",
        ),
    ),
    others=("Multiply",),
    policy=ONCE,
    passing=(Payload(name="Multiply", content=Json(Multiply)),),
)

ON_ADD_REPLY: Reply[Result | RefusedOption1 | RefusedOption2] = Reply(
    event=Event(
        name="onAdd.reply",
        address="",
        payloads=(
            Payload(
                name="Result", content=Json(Result), correlation_header="correlation"
            ),
            Payload(
                name="Refused",
                content=Json(Annotated[RefusedOption1 | RefusedOption2, ONE_OF]),
                headers=RefusedHeaders,
                correlation_header="correlation",
            ),
        ),
        exchange=Exchange(type="default"),
    ),
    header="replyTo",
)

MULTIPLY: Event[Multiply] = Event(
    name="multiply",
    address="sums.{unit}",
    payloads=(Payload(name="Multiply", content=Json(Multiply)),),
    allowed=(("unit", ("metre", "mile")),),
    key="id",
    correlation="id",
    policy=ONCE,
)

MULTIPLY_REPLY: Reply[Result] = Reply(
    event=Event(
        name="multiply.reply",
        address="products",
        payloads=(
            Payload(
                name="Result", content=Json(Result), correlation_header="correlation"
            ),
        ),
        exchange=Exchange(type="default"),
        queue=Queue(name="products", durable=False),
    ),
)

ON_MULTIPLY: Event[Multiply] = Event(
    name="onMultiply",
    address="sums.{unit}",
    payloads=(Payload(name="Multiply", content=Json(Multiply)),),
    others=("Add",),
    key="id",
    correlation="id",
    policy=ONCE,
    passing=(
        Payload(
            name="Add",
            content=Json(Add),
            headers=AddHeaders,
            correlation_header="correlation",
        ),
    ),
)

ON_MULTIPLY_REPLY: Reply[Result] = Reply(
    event=Event(
        name="onMultiply.reply",
        address="products",
        payloads=(
            Payload(
                name="Result", content=Json(Result), correlation_header="correlation"
            ),
        ),
        exchange=Exchange(type="default"),
        queue=Queue(name="products", durable=False),
    ),
)

NOTE: Event[Note] = Event(
    name="note",
    address="notes",
    payloads=(Payload(name="Note", content=Json(Note)),),
    policy=ONCE,
)

NOTE_REPLY: Reply[Result] = Reply(
    event=Event(
        name="note.reply",
        address="",
        payloads=(
            Payload(
                name="Result", content=Json(Result), correlation_header="correlation"
            ),
        ),
        exchange=Exchange(type="default"),
    ),
)

ASK: Event[Note] = Event(
    name="ask",
    address="questions",
    payloads=(Payload(name="Note", content=Json(Note)),),
    policy=ONCE,
)

ASK_REPLY: Reply[RefusedOption1 | RefusedOption2] = Reply(
    event=Event(
        name="ask.reply",
        address="",
        payloads=(
            Payload(
                name="Refused",
                content=Json(Annotated[RefusedOption1 | RefusedOption2, ONE_OF]),
                headers=RefusedHeaders,
                correlation_header="correlation",
            ),
        ),
        exchange=Exchange(type="default"),
    ),
    field="from_.reply_to",
)

ON_ASK: Event[Note] = Event(
    name="onAsk",
    address="questions",
    payloads=(Payload(name="Note", content=Json(Note)),),
    policy=ONCE,
)

ON_ASK_REPLY: Reply[RefusedOption1 | RefusedOption2] = Reply(
    event=Event(
        name="onAsk.reply",
        address="",
        payloads=(
            Payload(
                name="Refused",
                content=Json(Annotated[RefusedOption1 | RefusedOption2, ONE_OF]),
                headers=RefusedHeaders,
                correlation_header="correlation",
            ),
        ),
        exchange=Exchange(type="default"),
    ),
    field="from_.reply_to",
)

LOST: Event[Note] = Event(
    name="lost",
    address="questions",
    payloads=(Payload(name="Note", content=Json(Note)),),
    policy=ONCE,
)

LOST_REPLY: Reply[Any] = Reply(
    event=Event(
        name="lost.reply",
        address="",
        payloads=(Payload(name="", content=Json(Any)),),
        exchange=Exchange(type="default"),
    ),
)

"""Events of Tolls, from the other side, one constant for each operation."""

from __future__ import annotations

from ...._proto.tolls import toll_asked_pb2
from ....runtime import Policy, Retry, Timeout
from ....runtime.events import Event, Exchange, Json, Payload, Reply
from ....runtime.events.protobuf import Protobuf
from ..models import TollTold

ASK: Event[toll_asked_pb2.TollAsked] = Event(
    name="ask",
    address="asked",
    payloads=(Payload(name="TollAsked", content=Protobuf(toll_asked_pb2.TollAsked)),),
    key="way.way_id",
    correlation="ask_id",
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ASK_REPLY: Reply[TollTold] = Reply(
    event=Event(
        name="ask.reply",
        address="",
        payloads=(Payload(name="TollTold", content=Json(TollTold)),),
        exchange=Exchange(type="default"),
    ),
    field="way.answer_to",
)

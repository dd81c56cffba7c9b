"""Events of Split, one constant for each operation."""

from __future__ import annotations

from ..._shared.schemas import Said
from ...runtime import Policy, Retry, Timeout
from ...runtime.events import DeadLetterChannel, Event, Json, Payload
from .models import SaidHeaders

HEAR: Event[Said] = Event(
    name="hear",
    address="said.{who}",
    payloads=(Payload(name="said", content=Json(Said), headers=SaidHeaders),),
    dead_letter=DeadLetterChannel(address="lost"),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=4)),
)

SAID: Event[Said] = Event(
    name="said",
    address="said.{who}",
    payloads=(Payload(name="said", content=Json(Said), headers=SaidHeaders),),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

"""Events of Users, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Payload
from . import avro
from .models import BUser, User

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SEND_USERS: Event[User] = Event(
    name="users subscribe",
    address="users",
    payloads=(Payload(name="joined", content=avro.JOINED),),
    policy=ONCE,
)

SEND_BOTH: Event[User | BUser] = Event(
    name="both subscribe",
    address="both",
    payloads=(Payload(name="both", content=avro.BOTH),),
    policy=ONCE,
)

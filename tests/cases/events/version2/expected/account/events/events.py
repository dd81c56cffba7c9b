"""Events of Account, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from . import avro
from .models import Left, UserSignedUp, UserSignedUpHeaders, Welcome

REDELIVERED = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ON_USER_SIGNED_UP: Event[UserSignedUp] = Event(
    name="onUserSignedUp",
    address="user/{userId}/signedup",
    payloads=(
        Payload(
            name="UserSignedUp", content=Json(UserSignedUp), headers=UserSignedUpHeaders
        ),
    ),
    policy=REDELIVERED,
)

SEND_USER_MAIL: Event[Welcome | str] = Event(
    name="user/mail subscribe",
    address="user/mail",
    payloads=(
        Payload(name="welcome", content=Json(Welcome)),
        Payload(name="send user/mail message 2", content=Json(str)),
    ),
    policy=REDELIVERED,
)

RECEIVE_USER_LEFT: Event[Left] = Event(
    name="user/left publish",
    address="user/left",
    payloads=(
        Payload(
            name="receive user/left message", content=avro.RECEIVE_USER_LEFT_MESSAGE
        ),
    ),
    policy=REDELIVERED,
)

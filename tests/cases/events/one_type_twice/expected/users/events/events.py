"""Events of "Messages of one type", one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Mark, Payload, Reply
from .models import NoteHeaders, User, WarningHeaders

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

TELL: Event[User | str] = Event(
    name="tell",
    address="users",
    payloads=(
        Payload(name="UserCreated", content=Json(User)),
        Payload(name="UserDeleted", content=Json(User)),
        Payload(name="Note", content=Json(str), headers=NoteHeaders),
        Payload(name="Warning", content=Json(str), headers=WarningHeaders),
    ),
    policy=ONCE,
)

WARN: Event[str] = Event(
    name="warn",
    address="users",
    payloads=(
        Payload(name="Note", content=Json(str), headers=NoteHeaders),
        Payload(name="Warning", content=Json(str), headers=WarningHeaders),
    ),
    policy=ONCE,
)

ON_USER: Event[User | str] = Event(
    name="onUser",
    address="users",
    payloads=(
        Payload(name="UserCreated", content=Json(User)),
        Payload(name="UserDeleted", content=Json(User)),
        Payload(
            name="Note",
            content=Json(str),
            headers=NoteHeaders,
            marks=(Mark("header", "kind", "note"),),
        ),
        Payload(
            name="Warning",
            content=Json(str),
            headers=WarningHeaders,
            marks=(Mark("header", "kind", "warning"),),
        ),
    ),
    policy=ONCE,
)

ON_USER_REPLY: Reply[User] = Reply(
    event=Event(
        name="onUser.reply",
        address="answers",
        payloads=(
            Payload(name="UserFound", content=Json(User)),
            Payload(name="UserGuessed", content=Json(User)),
        ),
    ),
)

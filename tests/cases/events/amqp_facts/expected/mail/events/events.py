"""Events of Mail, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import (
    AmqpSend,
    DeadLetterChannel,
    Event,
    Exchange,
    Json,
    Payload,
    Queue,
)
from .models import Letter

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

STAMP: Event[str] = Event(
    name="stamp",
    address="stamps.red",
    payloads=(Payload(name="stamp", content=Json(str)),),
    exchange=Exchange(name="stamps", type="topic"),
    policy=ONCE,
)

COLLECT: Event[str] = Event(
    name="collect",
    address="stamps.*",
    payloads=(Payload(name="stamp", content=Json(str)),),
    exchange=Exchange(name="stamps", type="topic"),
    dead_letter=DeadLetterChannel(
        address="mail.out", exchange=Exchange(name="mail", type="direct")
    ),
    policy=ONCE,
)

POST: Event[Letter | str] = Event(
    name="post",
    address="mail.out",
    payloads=(
        Payload(name="letter", content=Json(Letter)),
        Payload(name="card", content=Json(str)),
    ),
    exchange=Exchange(name="mail", type="direct"),
    amqp=AmqpSend(
        expiration=1.5,
        priority=10,
        delivery_mode=1,
        cc=("mail.logs", "mail.all"),
        bcc=("audit",),
        user_id="guest",
        timestamp=False,
        message_types=(("letter", "post.letter"),),
        content_encodings=(("letter", "gzip"),),
    ),
    mandatory=False,
    policy=ONCE,
)

READ: Event[Letter] = Event(
    name="read",
    address="mail-in",
    payloads=(Payload(name="letter", content=Json(Letter)),),
    exchange=Exchange(type="default"),
    queue=Queue(name="mail-in", exclusive=True),
    amqp=AmqpSend(
        message_types=(("letter", "post.letter"),),
        content_encodings=(("letter", "gzip"),),
    ),
    policy=ONCE,
)

"""Events of \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s
{0} ${x}   [31m  \"\"\"\\, one constant for each operation.
"""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Exchange, Json, Payload
from .models import (
    Class,
    Event as EventModel,
    ImportOsOsSystemTouchPwned77RawS0X31m,
    ImportOsOsSystemTouchPwned77RawS0X31mHeaders,
    Self,
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

INIT: Event[ImportOsOsSystemTouchPwned77RawS0X31m] = Event(
    name="__init__",
    address="../../x/'); import os/{{ 7*7 }}/{class}",
    payloads=(
        Payload(
            name="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
            content=Json(ImportOsOsSystemTouchPwned77RawS0X31m),
            headers=ImportOsOsSystemTouchPwned77RawS0X31mHeaders,
        ),
    ),
    exchange=Exchange(
        name="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
        type="topic",
    ),
    allowed=(
        (
            "class",
            (
                "a",
                "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
            ),
        ),
    ),
    policy=ONCE,
)

CLASS: Event[Self] = Event(
    name="class",
    address="names.{{ 7*7 }}.'''",
    payloads=(Payload(name="self", content=Json(Self)),),
    policy=ONCE,
)

SELF: Event[Class] = Event(
    name="self",
    address="names.{{ 7*7 }}.'''",
    payloads=(Payload(name="class", content=Json(Class)),),
    policy=ONCE,
)

PUBLISH: Event[EventModel] = Event(
    name="publish",
    address="names.{{ 7*7 }}.'''",
    payloads=(Payload(name="Event", content=Json(EventModel)),),
    policy=ONCE,
)

X: Event[Self] = Event(
    name="../../x",
    address="names.{{ 7*7 }}.'''",
    payloads=(Payload(name="self", content=Json(Self)),),
    others=("class", "Event"),
    policy=ONCE,
    passing=(
        Payload(name="class", content=Json(Class)),
        Payload(name="Event", content=Json(EventModel)),
    ),
)

REGISTER: Event[ImportOsOsSystemTouchPwned77RawS0X31m] = Event(
    name="register",
    address="../../x/'); import os/{{ 7*7 }}/{class}",
    payloads=(
        Payload(
            name="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
            content=Json(ImportOsOsSystemTouchPwned77RawS0X31m),
            headers=ImportOsOsSystemTouchPwned77RawS0X31mHeaders,
        ),
    ),
    exchange=Exchange(
        name="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
        type="topic",
    ),
    policy=ONCE,
)

MODELS: Event[Class] = Event(
    name="models",
    address="names.{{ 7*7 }}.'''",
    payloads=(Payload(name="class", content=Json(Class)),),
    others=("self", "Event"),
    policy=ONCE,
    passing=(
        Payload(name="self", content=Json(Self)),
        Payload(name="Event", content=Json(EventModel)),
    ),
)

BODY: Event[EventModel] = Event(
    name="body",
    address="names.{{ 7*7 }}.'''",
    payloads=(Payload(name="Event", content=Json(EventModel)),),
    others=("self", "class"),
    policy=ONCE,
    passing=(
        Payload(name="self", content=Json(Self)),
        Payload(name="class", content=Json(Class)),
    ),
)

"""Operations of the Names contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter, Text

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

RESPOND: Operation[str] = Operation(
    name="respond",
    method="POST",
    path="/names/{method}/{operation}",
    parameters=(
        Parameter(name="method", place="path"),
        Parameter(name="operation", place="path"),
        Parameter(name="call", place="query", type=list[str], required=True),
        Parameter(name="client", place="query"),
        Parameter(name="create_router", place="query"),
        Parameter(name="fake", place="query"),
        Parameter(name="list", place="query"),
        Parameter(name="str", place="query"),
        Parameter(name="request", place="query"),
        Parameter(name="read_parameter", place="header", type=list[str]),
        Parameter(name="args", place="cookie", type=str),
        Parameter(name="None", place="cookie", type=str),
    ),
    request=Text(),
    results={200: Text()},
    policy=ONCE,
)

LIST: Operation[list[str]] = Operation(
    name="list",
    method="GET",
    path="/names",
    results={200: Json(list[str])},
    policy=IDEMPOTENT,
)

IMPORT: Operation[None] = Operation(
    name="import",
    method="PUT",
    path="/names",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

INIT: Operation[None] = Operation(
    name="__init__",
    method="DELETE",
    path="/names",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ROUTER: Operation[None] = Operation(
    name="router",
    method="PATCH",
    path="/names",
    results={204: Empty()},
    policy=ONCE,
)

ALL: tuple[Operation[Any], ...] = (
    RESPOND,
    LIST,
    IMPORT,
    INIT,
    ROUTER,
)

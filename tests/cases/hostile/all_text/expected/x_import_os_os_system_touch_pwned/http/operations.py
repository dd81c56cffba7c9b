"""Operations of the \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw
%}{# %s {0} ${x}   [31m  \"\"\"\\ contract, one constant each.
"""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .errors import ImportOsOsSystemTouchPwned77RawS0X31mNotFound
from .headers import XEvilHeaders
from .models import (
    Json as JsonModel,
    Long,
    Models,
    Operation as OperationModel,
    Policy as PolicyModel,
    StrResponse,
    XClient,
)

IDEMPOTENT = Policy(
    timeout=Timeout(total=5.0, attempt=2.0), retry=Retry(attempts=3), idempotent=True
)

IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M: Operation[OperationModel] = (
    Operation(
        name="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
        method="GET",
        path="/'); import os; {{ 7*7 }}/{% raw %}",
        parameters=(
            Parameter(name=" 7*7 ", place="path", type=Any, required=True),
            Parameter(name="% raw %", place="path", type=Any, required=True),
            Parameter(
                name="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
                place="query",
            ),
            Parameter(name="class", place="query"),
            Parameter(name="__class__", place="query"),
            Parameter(name="__init__", place="query"),
            Parameter(name="self", place="query"),
            Parameter(name="body", place="query"),
            Parameter(name="service", place="query"),
            Parameter(name="router", place="query"),
            Parameter(name="request", place="query"),
            Parameter(name="operations", place="query"),
            Parameter(name="models", place="query"),
            Parameter(name="call", place="query"),
            Parameter(name="str", place="query"),
            Parameter(name="None", place="query"),
            Parameter(name="print", place="query"),
            Parameter(name="X-Evil`$'|~!#", place="header"),
            Parameter(name="X-Class", place="header"),
            Parameter(name="crumb", place="cookie", type=str),
        ),
        results={200: Json(OperationModel)},
        headers={200: XEvilHeaders},
        errors={404: ImportOsOsSystemTouchPwned77RawS0X31mNotFound},
        policy=IDEMPOTENT,
    )
)

INIT: Operation[JsonModel] = Operation(
    name="__init__",
    method="POST",
    path='/.../x/{id"}/{class}/{..}',
    parameters=(
        Parameter(name='id"', place="path"),
        Parameter(name="class", place="path"),
        Parameter(name="..", place="path"),
    ),
    request=Json(XClient),
    results={201: Json(JsonModel)},
    policy=Policy(timeout=Timeout(total=5.0, attempt=2.0), retry=Retry(attempts=3)),
)

CLASS: Operation[None] = Operation(
    name="class",
    method="PUT",
    path='/.../x/{id"}/{class}/{..}',
    parameters=(
        Parameter(name='id"', place="path"),
        Parameter(name="class", place="path"),
        Parameter(name="..", place="path"),
    ),
    request=Json(PolicyModel),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

SELF: Operation[None] = Operation(
    name="self",
    method="DELETE",
    path='/.../x/{id"}/{class}/{..}',
    parameters=(
        Parameter(name='id"', place="path"),
        Parameter(name="class", place="path"),
        Parameter(name="..", place="path"),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

MODELS: Operation[list[Models]] = Operation(
    name="models",
    method="GET",
    path="/names/1",
    results={200: Json(list[Models])},
    policy=IDEMPOTENT,
)

REQUEST: Operation[None] = Operation(
    name="request",
    method="GET",
    path="/names/2",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

CALL: Operation[None] = Operation(
    name="call",
    method="GET",
    path="/names/3",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

SERVICE: Operation[None] = Operation(
    name="service",
    method="GET",
    path="/names/4",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ROUTER: Operation[None] = Operation(
    name="router",
    method="GET",
    path="/names/5",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

IMPORT: Operation[None] = Operation(
    name="import",
    method="GET",
    path="/names/6",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

CLASS_2: Operation[None] = Operation(
    name="__class__",
    method="GET",
    path="/names/7",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

X: Operation[None] = Operation(
    name="../../x",
    method="GET",
    path="/names/8",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

LIST: Operation[None] = Operation(
    name="list",
    method="GET",
    path="/names/9",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

STR: Operation[StrResponse] = Operation(
    name="str",
    method="GET",
    path="/names/10",
    results={200: Json(StrResponse)},
    policy=IDEMPOTENT,
)

PROPERTY: Operation[None] = Operation(
    name="property",
    method="GET",
    path="/names/11",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

CREATE_ROUTER: Operation[None] = Operation(
    name="create_router",
    method="GET",
    path="/names/12",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

OPERATION: Operation[None] = Operation(
    name="Operation",
    method="GET",
    path="/names/13",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

NONE: Operation[None] = Operation(
    name="None",
    method="GET",
    path="/names/14",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

OPERATIONS: Operation[None] = Operation(
    name="operations",
    method="GET",
    path="/names/15",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

CALL_: Operation[None] = Operation(
    name="_call",
    method="GET",
    path="/names/16",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

PRINT: Operation[None] = Operation(
    name="print",
    method="GET",
    path="/names/17",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG: Operation[
    Long
] = Operation(
    name="Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong",
    method="GET",
    path="/names/18",
    parameters=(
        Parameter(
            name="Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong",
            place="query",
        ),
    ),
    results={200: Json(Long)},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M,
    INIT,
    CLASS,
    SELF,
    MODELS,
    REQUEST,
    CALL,
    SERVICE,
    ROUTER,
    IMPORT,
    CLASS_2,
    X,
    LIST,
    STR,
    PROPERTY,
    CREATE_ROUTER,
    OPERATION,
    NONE,
    OPERATIONS,
    CALL_,
    PRINT,
    LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
)

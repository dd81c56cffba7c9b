"""Operations of the Clash contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter
from .errors import CallBadRequest
from .models import AnyModel, Json as JsonModel, Operation as OperationModel, Response

CALL: Operation[Response | JsonModel] = Operation(
    name="call",
    method="POST",
    path="/clash/{id}",
    parameters=(
        Parameter(name="id", place="path"),
        Parameter(name="uuid", place="query"),
        Parameter(name="operations", place="query"),
    ),
    request=Json(OperationModel),
    results={200: Json(Response), 202: Json(JsonModel)},
    errors={400: CallBadRequest},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

CLOSE: Operation[AnyModel] = Operation(
    name="close",
    method="GET",
    path="/clash/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={200: Json(AnyModel)},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (
    CALL,
    CLOSE,
)

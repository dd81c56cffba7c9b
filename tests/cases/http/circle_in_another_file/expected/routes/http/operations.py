"""Operations of the Routes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ..._shared.parts import Route
from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .models import Named

ADD_ROUTE: Operation[Route] = Operation(
    name="addRoute",
    method="POST",
    path="/routes",
    request=Json(Named),
    results={200: Json(Route)},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (ADD_ROUTE,)

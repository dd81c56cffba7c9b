"""Operations of the Sizes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .models import Size

GET_SIZES: Operation[Size] = Operation(
    name="getSizes",
    method="GET",
    path="/sizes",
    results={200: Json(Size)},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_SIZES,)

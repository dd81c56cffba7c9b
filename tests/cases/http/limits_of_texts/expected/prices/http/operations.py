"""Operations of the Prices contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.decimals import PlainDecimal
from ...runtime.http import Json, Operation, Parameter

LIST_PRICES: Operation[list[PlainDecimal]] = Operation(
    name="listPrices",
    method="GET",
    path="/prices/{day}",
    parameters=(
        Parameter(name="day", place="path"),
        Parameter(name="least", place="query"),
        Parameter(name="steps", place="query"),
        Parameter(name="Trace", place="header"),
    ),
    results={200: Json(list[PlainDecimal])},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_PRICES,)

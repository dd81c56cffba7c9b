"""Operations of the Weather contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation

GET_WEATHER: Operation[str] = Operation(
    name="getWeather",
    method="GET",
    path="/now",
    results={200: Json(str)},
    policy=Policy(
        timeout=Timeout(total=1.0, attempt=1.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_WEATHER,)

"""Operations of the Names contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .models import ListTheNamesOfAllThatIsAvailableResponseItem

LIST_THE_NAMES_OF_ALL_THAT_IS_AVAILABLE: Operation[
    list[ListTheNamesOfAllThatIsAvailableResponseItem]
] = Operation(
    name="listTheNamesOfAllThatIsAvailable",
    method="GET",
    path="/names",
    results={200: Json(list[ListTheNamesOfAllThatIsAvailableResponseItem])},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_THE_NAMES_OF_ALL_THAT_IS_AVAILABLE,)

"""Operations of the Lists contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Paging, Parameter
from .models import ListChargesResponse

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

LIST_CHARGES: Operation[ListChargesResponse] = Operation(
    name="listCharges",
    method="GET",
    path="/charges",
    parameters=(
        Parameter(name="starting_after", place="query"),
        Parameter(name="limit", place="query"),
    ),
    results={200: Json(ListChargesResponse)},
    paging=Paging(
        style="cursor",
        items="/data",
        parameter="starting_after",
        limit="limit",
        next="/data/-1/id",
        more="/has_more",
    ),
    policy=IDEMPOTENT,
)

BY_PAGE: Operation[list[str]] = Operation(
    name="byPage",
    method="GET",
    path="/by-page",
    parameters=(Parameter(name="page", place="query"),),
    results={200: Json(list[str])},
    policy=IDEMPOTENT,
)

BY_OTHERS: Operation[list[str]] = Operation(
    name="byOthers",
    method="GET",
    path="/by-others",
    results={200: Json(list[str])},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_CHARGES,
    BY_PAGE,
    BY_OTHERS,
)

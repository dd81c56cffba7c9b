"""Operations of the Lists contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Paging, Parameter
from .headers import LinkHeaders
from .models import ByCursorResponse, ByTokenResponse

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

BY_CURSOR: Operation[ByCursorResponse] = Operation(
    name="byCursor",
    method="GET",
    path="/by-cursor",
    parameters=(
        Parameter(name="cursor", place="query"),
        Parameter(name="limit", place="query"),
    ),
    results={200: Json(ByCursorResponse)},
    paging=Paging(
        style="cursor",
        items="/items",
        parameter="cursor",
        limit="limit",
        next="/nextCursor",
    ),
    policy=IDEMPOTENT,
)

BY_TOKEN: Operation[ByTokenResponse] = Operation(
    name="byToken",
    method="GET",
    path="/by-token",
    parameters=(Parameter(name="page_token", place="query"),),
    results={200: Json(ByTokenResponse)},
    paging=Paging(
        style="cursor",
        items="/data",
        parameter="page_token",
        next="/meta/next_page_token",
    ),
    policy=IDEMPOTENT,
)

BY_OFFSET: Operation[list[str]] = Operation(
    name="byOffset",
    method="GET",
    path="/by-offset",
    parameters=(
        Parameter(name="offset", place="query"),
        Parameter(name="limit", place="query"),
    ),
    results={200: Json(list[str])},
    paging=Paging(style="offset", parameter="offset", limit="limit"),
    policy=IDEMPOTENT,
)

BY_PAGE: Operation[list[str]] = Operation(
    name="byPage",
    method="GET",
    path="/by-page",
    parameters=(Parameter(name="page", place="query"),),
    results={200: Json(list[str])},
    paging=Paging(style="page", parameter="page"),
    policy=IDEMPOTENT,
)

BY_LINK: Operation[list[str]] = Operation(
    name="byLink",
    method="GET",
    path="/by-link",
    parameters=(Parameter(name="per_page", place="query"),),
    results={200: Json(list[str])},
    headers={200: LinkHeaders},
    paging=Paging(style="link", limit="per_page"),
    policy=IDEMPOTENT,
)

WHOLE: Operation[list[str]] = Operation(
    name="whole",
    method="GET",
    path="/whole",
    parameters=(Parameter(name="page", place="query"),),
    results={200: Json(list[str])},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    BY_CURSOR,
    BY_TOKEN,
    BY_OFFSET,
    BY_PAGE,
    BY_LINK,
    WHOLE,
)

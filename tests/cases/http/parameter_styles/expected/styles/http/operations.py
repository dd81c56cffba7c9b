"""Operations of the Styles contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter
from .models import Point, Span

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SIMPLE: Operation[None] = Operation(
    name="simple",
    method="GET",
    path="/simple/{ids}/{point}",
    parameters=(
        Parameter(name="ids", place="path", type=list[int], required=True),
        Parameter(name="point", place="path", explode=True, type=Point, required=True),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

LABEL: Operation[None] = Operation(
    name="label",
    method="GET",
    path="/label/{ids}",
    parameters=(
        Parameter(
            name="ids",
            place="path",
            style="label",
            explode=True,
            type=list[int],
            required=True,
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

MATRIX: Operation[None] = Operation(
    name="matrix",
    method="GET",
    path="/matrix/{point}",
    parameters=(
        Parameter(
            name="point", place="path", style="matrix", type=Point, required=True
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

QUERY: Operation[None] = Operation(
    name="query",
    method="GET",
    path="/query",
    parameters=(
        Parameter(name="comma", place="query", explode=False, type=list[int]),
        Parameter(name="space", place="query", style="spaceDelimited", type=list[str]),
        Parameter(name="pipe", place="query", style="pipeDelimited", type=list[str]),
        Parameter(
            name="deep",
            place="query",
            style="deepObject",
            explode=True,
            type=Point,
            required=True,
        ),
        Parameter(name="flat", place="query", type=Span),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    SIMPLE,
    LABEL,
    MATRIX,
    QUERY,
)

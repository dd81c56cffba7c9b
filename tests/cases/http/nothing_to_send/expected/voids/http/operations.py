"""Operations of the Voids contract, one constant each."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Multipart, Operation, Parameter, Part
from .models import (
    ClosedWhere,
    FormRequest,
    HeaderClosedWhere,
    LabelClosedWhere,
    MatrixClosedWhere,
    QueryClosedWhere,
    QueryRequiredWhere,
    Where,
)

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SIMPLE: Operation[None] = Operation(
    name="simple",
    method="GET",
    path="/simple/{where}",
    parameters=(
        Parameter(name="where", place="path", type=dict[str, Any], required=True),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

LABEL: Operation[None] = Operation(
    name="label",
    method="GET",
    path="/label/{where}",
    parameters=(
        Parameter(
            name="where",
            place="path",
            style="label",
            type=dict[str, Any],
            required=True,
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

MATRIX: Operation[None] = Operation(
    name="matrix",
    method="GET",
    path="/matrix/{where}",
    parameters=(
        Parameter(
            name="where",
            place="path",
            style="matrix",
            explode=True,
            type=dict[str, Any],
            required=True,
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

CLOSED: Operation[None] = Operation(
    name="closed",
    method="GET",
    path="/closed/{where}",
    parameters=(
        Parameter(name="where", place="path", type=ClosedWhere, required=True),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

NAMED: Operation[None] = Operation(
    name="named",
    method="GET",
    path="/named/{where}",
    parameters=(Parameter(name="where", place="path", type=Where, required=True),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

LISTED: Operation[None] = Operation(
    name="listed",
    method="GET",
    path="/list/{where}",
    parameters=(
        Parameter(
            name="where",
            place="path",
            type=Annotated[list[str], Field(max_length=0)],
            required=True,
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

MATRIX_CLOSED: Operation[None] = Operation(
    name="matrixClosed",
    method="GET",
    path="/matrixclosed/{where}",
    parameters=(
        Parameter(
            name="where",
            place="path",
            style="matrix",
            type=MatrixClosedWhere,
            required=True,
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

LABEL_CLOSED: Operation[None] = Operation(
    name="labelClosed",
    method="GET",
    path="/labelclosed/{where}",
    parameters=(
        Parameter(
            name="where",
            place="path",
            style="label",
            type=LabelClosedWhere,
            required=True,
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

BLANK: Operation[None] = Operation(
    name="blank",
    method="GET",
    path="/blank/{where}",
    parameters=(Parameter(name="where", place="path"),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

MATRIX_BLANK: Operation[None] = Operation(
    name="matrixBlank",
    method="GET",
    path="/matrixblank/{where}",
    parameters=(
        Parameter(
            name="where",
            place="path",
            style="matrix",
            type=Annotated[str, Field(max_length=0)],
            required=True,
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

MATRIX_EMPTY: Operation[None] = Operation(
    name="matrixEmpty",
    method="GET",
    path="/matrixempty/{where}",
    parameters=(
        Parameter(
            name="where",
            place="path",
            style="matrix",
            explode=True,
            type=Annotated[list[str], Field(max_length=0)],
            required=True,
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

QUERY_REQUIRED: Operation[None] = Operation(
    name="queryRequired",
    method="DELETE",
    path="/query",
    parameters=(
        Parameter(name="where", place="query", type=QueryRequiredWhere, required=True),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

QUERY_BLANK: Operation[None] = Operation(
    name="queryBlank",
    method="PATCH",
    path="/query",
    parameters=(Parameter(name="where", place="query"),),
    results={204: Empty()},
    policy=ONCE,
)

QUERY: Operation[None] = Operation(
    name="query",
    method="GET",
    path="/query",
    parameters=(Parameter(name="where", place="query", type=dict[str, Any]),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

FORM: Operation[None] = Operation(
    name="form",
    method="POST",
    path="/query",
    request=Multipart(FormRequest, parts={"free": Part(explode=True)}),
    results={204: Empty()},
    policy=ONCE,
)

QUERY_CLOSED: Operation[None] = Operation(
    name="queryClosed",
    method="PUT",
    path="/query",
    parameters=(Parameter(name="where", place="query", type=QueryClosedWhere),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

HEADER: Operation[None] = Operation(
    name="header",
    method="GET",
    path="/header",
    parameters=(Parameter(name="where", place="header", type=dict[str, Any]),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

HEADER_CLOSED: Operation[None] = Operation(
    name="headerClosed",
    method="PUT",
    path="/header",
    parameters=(Parameter(name="where", place="header", type=HeaderClosedWhere),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

COOKIE: Operation[None] = Operation(
    name="cookie",
    method="POST",
    path="/header",
    parameters=(Parameter(name="where", place="cookie", type=dict[str, Any]),),
    results={204: Empty()},
    policy=ONCE,
)

ALL: tuple[Operation[Any], ...] = (
    SIMPLE,
    LABEL,
    MATRIX,
    CLOSED,
    NAMED,
    LISTED,
    MATRIX_CLOSED,
    LABEL_CLOSED,
    BLANK,
    MATRIX_BLANK,
    MATRIX_EMPTY,
    QUERY_REQUIRED,
    QUERY_BLANK,
    QUERY,
    FORM,
    QUERY_CLOSED,
    HEADER,
    HEADER_CLOSED,
    COOKIE,
)

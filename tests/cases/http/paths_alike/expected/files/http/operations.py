"""Operations of the Files contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_FILE: Operation[None] = Operation(
    name="getFile",
    method="GET",
    path="/files/{name}",
    parameters=(Parameter(name="name", place="path"),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

DELETE_FILE: Operation[None] = Operation(
    name="deleteFile",
    method="DELETE",
    path="/files/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

GET_FILE_BY_ID: Operation[None] = Operation(
    name="getFileById",
    method="GET",
    path="/files/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

GET_PART: Operation[None] = Operation(
    name="getPart",
    method="GET",
    path="/files/{name}/{part}",
    parameters=(
        Parameter(name="name", place="path"),
        Parameter(name="part", place="path"),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

GET_FILES_ID_NUMBER: Operation[None] = Operation(
    name="GET /files/{id}/{number}",
    method="GET",
    path="/files/{id}/{number}",
    parameters=(
        Parameter(name="id", place="path"),
        Parameter(name="number", place="path"),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_FILE,
    DELETE_FILE,
    GET_FILE_BY_ID,
    GET_PART,
    GET_FILES_ID_NUMBER,
)

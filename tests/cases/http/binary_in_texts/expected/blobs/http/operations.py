"""Operations of the Blobs contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Binary, Empty, File, Operation, Parameter

FIND_BLOBS: Operation[None] = Operation(
    name="findBlobs",
    method="GET",
    path="/blobs",
    parameters=(
        Parameter(name="like", place="query", type=File, required=True),
        Parameter(name="parts", place="query", type=list[File]),
    ),
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ADD_BLOB: Operation[None] = Operation(
    name="addBlob",
    method="POST",
    path="/blobs",
    request=Binary(File, media_type="application/x-www-form-urlencoded"),
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (
    FIND_BLOBS,
    ADD_BLOB,
)

"""Operations of the Files contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Binary, File, Json, Operation, Parameter, Text
from .errors import DownloadNotFound

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

DOWNLOAD: Operation[bytes] = Operation(
    name="download",
    method="GET",
    path="/files/{name}",
    parameters=(Parameter(name="name", place="path"),),
    results={200: Binary()},
    errors={404: DownloadNotFound},
    policy=IDEMPOTENT,
)

UPLOAD: Operation[str] = Operation(
    name="upload",
    method="PUT",
    path="/files/{name}",
    parameters=(Parameter(name="name", place="path"),),
    request=Binary(File, media_type="image/png"),
    results={200: Text()},
    policy=IDEMPOTENT,
)

APPEND: Operation[list[str] | str] = Operation(
    name="append",
    method="POST",
    path="/files/{name}",
    parameters=(Parameter(name="name", place="path"),),
    request=Text(media_type="text/csv"),
    results={
        200: (
            Json(list[str], media_type="application/vnd.rows+json"),
            Text(media_type="text/csv"),
        )
    },
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (
    DOWNLOAD,
    UPLOAD,
    APPEND,
)

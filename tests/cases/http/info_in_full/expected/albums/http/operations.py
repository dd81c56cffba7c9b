"""Operations of the Albums contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation

LIST_ALBUMS: Operation[list[str]] = Operation(
    name="listAlbums",
    method="GET",
    path="/albums",
    results={200: Json(list[str])},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_ALBUMS,)

"""Operations of the Older contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Multipart, Operation, Part
from .models import AddShapeRequest

ADD_SHAPE: Operation[None] = Operation(
    name="addShape",
    method="POST",
    path="/shapes",
    request=Multipart(AddShapeRequest, parts={"spread": Part()}),
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (ADD_SHAPE,)

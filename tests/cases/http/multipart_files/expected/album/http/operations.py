"""Operations of the Album contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Multipart, Operation
from .models import AddPicturesRequest

ADD_PICTURES: Operation[int] = Operation(
    name="addPictures",
    method="POST",
    path="/pictures",
    request=Multipart(AddPicturesRequest),
    results={201: Json(int)},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (ADD_PICTURES,)

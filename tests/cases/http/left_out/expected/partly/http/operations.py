"""Operations of the Partly contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import (
    Binary,
    Empty,
    File,
    Form,
    Multipart,
    Operation,
    Parameter,
    Part,
)
from ...runtime.http.auth import Required
from .headers import LocationHeaders
from .models import AddPartAll, AddPartRequest
from .security import KEY

ADD_PART: Operation[None] = Operation(
    name="addPart",
    method="POST",
    path="/parts",
    server="https://parts.example",
    parameters=(Parameter(name="all", place="querystring", content=Form(AddPartAll)),),
    request=(
        Multipart(AddPartRequest, parts={"a": Part(content_type="image/png")}),
        Binary(File, media_type="application/xml"),
    ),
    results={201: Empty()},
    headers={201: LocationHeaders},
    security=((Required(KEY),),),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (ADD_PART,)

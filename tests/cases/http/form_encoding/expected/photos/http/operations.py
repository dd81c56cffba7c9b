"""Operations of the Photos contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Form, Multipart, Operation, Part
from .models import AddPhotoRequest, SearchRequest

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ADD_PHOTO: Operation[None] = Operation(
    name="addPhoto",
    method="POST",
    path="/photos",
    request=Multipart(
        AddPhotoRequest,
        parts={
            "file": Part(content_type="image/png, image/jpeg"),
            "meta": Part(content_type="application/json"),
            "note": Part(content_type="text/markdown"),
        },
    ),
    results={204: Empty()},
    policy=ONCE,
)

SEARCH: Operation[None] = Operation(
    name="search",
    method="POST",
    path="/searches",
    request=Form(
        SearchRequest,
        parts={
            "words": Part(style="spaceDelimited", explode=False),
            "near": Part(style="deepObject", explode=True),
            "path": Part(allow_reserved=True),
        },
    ),
    results={204: Empty()},
    policy=ONCE,
)

ALL: tuple[Operation[Any], ...] = (
    ADD_PHOTO,
    SEARCH,
)

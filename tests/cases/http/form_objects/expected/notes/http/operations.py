"""Operations of the Notes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Form, Multipart, Operation, Parameter, Part
from .models import (
    AddNoteRequest,
    AddTagsRequest,
    AddWordsRequest,
    ChangeTagsRequest,
    DropTagsRequest,
    ReplaceTagsRequest,
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ADD_NOTE: Operation[None] = Operation(
    name="addNote",
    method="POST",
    path="/notes",
    request=Multipart(
        AddNoteRequest,
        parts={
            "near": Part(style="form", explode=True),
            "free": Part(style="form"),
            "page": Part(style="deepObject", explode=True),
        },
    ),
    results={204: Empty()},
    policy=ONCE,
)

ADD_WORDS: Operation[None] = Operation(
    name="addWords",
    method="POST",
    path="/words",
    parameters=(
        Parameter(name="words", place="query", type=list[str], required=True),
        Parameter(name="one", place="query", type=list[int] | str),
    ),
    request=Form(AddWordsRequest, parts={"near": Part(explode=True)}),
    results={204: Empty()},
    policy=ONCE,
)

ADD_TAGS: Operation[None] = Operation(
    name="addTags",
    method="POST",
    path="/tags",
    request=Form(AddTagsRequest, parts={"free": Part(style="form")}),
    results={204: Empty()},
    policy=ONCE,
)

REPLACE_TAGS: Operation[None] = Operation(
    name="replaceTags",
    method="PUT",
    path="/tags",
    request=Multipart(
        ReplaceTagsRequest,
        parts={"free": Part(explode=True), "near": Part(explode=True)},
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

CHANGE_TAGS: Operation[None] = Operation(
    name="changeTags",
    method="PATCH",
    path="/tags",
    request=Form(
        ChangeTagsRequest,
        parts={
            "near": Part(explode=True),
            "page": Part(style="deepObject", explode=True),
        },
    ),
    results={204: Empty()},
    policy=ONCE,
)

DROP_TAGS: Operation[None] = Operation(
    name="dropTags",
    method="DELETE",
    path="/tags",
    request=Form(DropTagsRequest, parts={"free": Part(style="form")}),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    ADD_NOTE,
    ADD_WORDS,
    ADD_TAGS,
    REPLACE_TAGS,
    CHANGE_TAGS,
    DROP_TAGS,
)

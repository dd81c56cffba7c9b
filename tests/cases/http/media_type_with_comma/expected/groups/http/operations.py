"""Operations of the Groups contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Text
from .models import Group

ADD_GROUP: Operation[Group] = Operation(
    name="addGroup",
    method="POST",
    path="/groups",
    request=Json(Group),
    results={201: Json(Group)},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

PUT_GROUPS: Operation[None] = Operation(
    name="putGroups",
    method="PUT",
    path="/groups",
    request=Text(media_type="text/csv; header=present"),
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (
    ADD_GROUP,
    PUT_GROUPS,
)

"""Operations of the Chat contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import EventStream, Json, Operation
from .models import Answer, CreateAnswerRequest, Word

CREATE_ANSWER: Operation[Answer] = Operation(
    name="createAnswer",
    method="POST",
    path="/answers",
    request=Json(CreateAnswerRequest),
    results={200: (Json(Answer), EventStream(Word))},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (CREATE_ANSWER,)

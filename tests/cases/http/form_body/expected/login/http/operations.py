"""Operations of the Login contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Form, Json, Operation
from .models import LogInRequest

LOG_IN: Operation[str] = Operation(
    name="logIn",
    method="POST",
    path="/login",
    request=Form(LogInRequest),
    results={200: Json(str)},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (LOG_IN,)

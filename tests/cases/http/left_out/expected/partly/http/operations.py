"""Operations of the Partly contract, one constant each."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Multipart, Operation
from .models import AddPartRequest

ADD_PART: Operation[None] = Operation(
    name="addPart",
    method="POST",
    path="/parts",
    request=Multipart(AddPartRequest),
    results={201: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

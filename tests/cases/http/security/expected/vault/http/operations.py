"""Operations of the Vault contract, one constant each."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation

LIST_SECRETS: Operation[None] = Operation(
    name="listSecrets",
    method="GET",
    path="/secrets",
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

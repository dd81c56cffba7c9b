"""How orders calls other services, where that differs from their contracts.

A client takes the policies of its operations by their names:
`UsersClient(policies=USERS_HTTP)`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..runtime import Breaker, Policy, Retry, Timeout

USERS_HTTP: Mapping[str, Policy] = {
    "listUsers": Policy(
        timeout=Timeout(total=20.0, attempt=2.0),
        retry=Retry(attempts=5, on=(503,)),
        idempotent=True,
    ),
    "createUser": Policy(
        timeout=Timeout(total=1.0, attempt=0.5),
        retry=Retry(attempts=1),
        breaker=Breaker(consecutive=3),
    ),
}

WIRED_USERS_GRPC: Mapping[str, Policy] = {
    "GetUser": Policy(
        timeout=Timeout(total=20.0, attempt=10.0),
        retry=Retry(attempts=5, on=("UNAVAILABLE",)),
        idempotent=True,
    ),
}

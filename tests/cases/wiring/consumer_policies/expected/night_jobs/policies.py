"""How night_jobs calls other services, where that differs from their contracts.

A client takes the policies of its operations by their names:
`UsersClient(policies=USERS_HTTP)`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..runtime import Breaker, Hedge, Policy, Retry, Timeout

USERS_HTTP: Mapping[str, Policy] = {
    "listUsers": Policy(
        timeout=Timeout(total=1.0, attempt=0.5),
        retry=Retry(attempts=1),
        breaker=Breaker(consecutive=3),
        hedge=Hedge(delay=0.2),
        idempotent=True,
    ),
}

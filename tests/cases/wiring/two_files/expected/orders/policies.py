"""How orders calls other services, where that differs from their contracts.

A client takes the policies of its operations by their names:
`UsersClient(policies=USERS_HTTP)`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..runtime import Policy, Retry, Timeout

USERS_HTTP: Mapping[str, Policy] = {
    "listUsers": Policy(
        timeout=Timeout(total=20.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
    "keepUser": Policy(
        timeout=Timeout(total=1.0, attempt=1.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
}

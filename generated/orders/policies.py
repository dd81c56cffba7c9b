"""How orders calls other services, where that differs from their contracts.

A client takes the policies of its operations by their names:
`PaymentsClient(policies=PAYMENTS_GRPC)`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..runtime import Breaker, Policy, Retry, Timeout

PAYMENTS_GRPC: Mapping[str, Policy] = {
    "Authorize": Policy(
        timeout=Timeout(total=20.0, attempt=8.0),
        retry=Retry(attempts=2),
        breaker=Breaker(consecutive=5),
        idempotent=True,
    ),
    "Capture": Policy(
        timeout=Timeout(total=20.0, attempt=8.0),
        retry=Retry(attempts=2),
        breaker=Breaker(consecutive=5),
        idempotent=True,
    ),
    "Refund": Policy(
        timeout=Timeout(total=20.0, attempt=8.0),
        retry=Retry(attempts=2),
        breaker=Breaker(consecutive=5),
        idempotent=True,
    ),
}

"""How notifications calls other services, where that differs from their contracts.

A client takes the policies of its operations by their names:
`PreferencesClient(policies=PREFERENCES_HTTP)`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..runtime import Backoff, Fallback, Policy, Retry, Timeout

PREFERENCES_HTTP: Mapping[str, Policy] = {
    "getPreferences": Policy(
        timeout=Timeout(total=15.0, attempt=5.0),
        retry=Retry(attempts=5, backoff=Backoff(base=0.5)),
        fallback=Fallback(fresh=10.0, stale=3600.0),
        idempotent=True,
    ),
}

USERS_HTTP: Mapping[str, Policy] = {
    "getUser": Policy(
        timeout=Timeout(total=15.0, attempt=5.0),
        retry=Retry(attempts=5, backoff=Backoff(base=0.5)),
        idempotent=True,
    ),
}

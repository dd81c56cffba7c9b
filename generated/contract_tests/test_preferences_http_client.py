"""Whether the client keeps preferences.openapi.yaml."""

from __future__ import annotations

from ..preferences.http import errors
from ..preferences.http.client import AsyncPreferencesClient, PreferencesClient
from ..runtime import Fallback, Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="preferences",
    slice="http",
    contract="preferences.openapi.yaml",
    tests=__file__,
    document="preferences/http/openapi.json",
    client=AsyncPreferencesClient,
    blocking=PreferencesClient,
)


def test_get_preferences() -> None:
    """GET /users/{userId}/preferences: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /users/{userId}/preferences",
        AsyncPreferencesClient.get_preferences,
        path={"userId": "user_id"},
        policy=Policy(
            timeout=Timeout(total=2.0, attempt=0.5),
            retry=Retry(attempts=3),
            fallback=Fallback(fresh=10.0, stale=3600.0),
            idempotent=True,
        ),
        errors={"400": errors.InvalidRequest},
    )


def test_replace_preferences() -> None:
    """PUT /users/{userId}/preferences: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /users/{userId}/preferences",
        AsyncPreferencesClient.replace_preferences,
        path={"userId": "user_id"},
        policy=Policy(
            timeout=Timeout(total=2.0, attempt=0.5),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
        errors={"400": errors.InvalidRequest},
    )

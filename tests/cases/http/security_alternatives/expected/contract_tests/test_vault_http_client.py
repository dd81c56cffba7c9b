"""Whether the client keeps vault.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..vault.http.client import AsyncVaultClient, VaultClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="vault",
    slice="http",
    contract="vault.openapi.yaml",
    tests=__file__,
    document="vault/http/openapi.json",
    client=AsyncVaultClient,
    blocking=VaultClient,
)


def test_list_secrets() -> None:
    """GET /secrets: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /secrets", AsyncVaultClient.list_secrets, policy=IDEMPOTENT)


def test_add_secret() -> None:
    """POST /secrets: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /secrets",
        AsyncVaultClient.add_secret,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )


def test_status() -> None:
    """GET /status: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /status", AsyncVaultClient.status, policy=IDEMPOTENT)


def test_hint() -> None:
    """GET /hints: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /hints", AsyncVaultClient.hint, policy=IDEMPOTENT)


def test_cookie() -> None:
    """GET /cookies: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /cookies", AsyncVaultClient.cookie, policy=IDEMPOTENT)


def test_profile() -> None:
    """GET /profile: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /profile", AsyncVaultClient.profile, policy=IDEMPOTENT)

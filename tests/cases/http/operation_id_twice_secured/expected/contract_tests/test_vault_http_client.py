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


def test_read() -> None:
    """GET /secret: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /secret", AsyncVaultClient.read, policy=IDEMPOTENT)


def test_get_open() -> None:
    """GET /open: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /open", AsyncVaultClient.get_open, policy=IDEMPOTENT)


def test_put_open() -> None:
    """PUT /open: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /open", AsyncVaultClient.put_open, policy=IDEMPOTENT)

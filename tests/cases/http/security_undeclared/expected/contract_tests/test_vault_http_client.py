"""Whether the client keeps vault.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..vault.http.client import AsyncVaultClient, VaultClient

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
    SUBJECT.conforms(
        "GET /secrets",
        AsyncVaultClient.list_secrets,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )

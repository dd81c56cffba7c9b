"""Whether the client keeps admin.openapi.yaml."""

from __future__ import annotations

from ..admin.http.client import AdminClient, AsyncAdminClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="admin",
    slice="http",
    contract="admin.openapi.yaml",
    tests=__file__,
    document="admin/http/openapi.json",
    client=AsyncAdminClient,
    blocking=AdminClient,
)


def test_get_health() -> None:
    """GET /health: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /health", AsyncAdminClient.get_health, policy=IDEMPOTENT)


def test_set_secrets() -> None:
    """PUT /secrets: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /secrets", AsyncAdminClient.set_secrets, policy=IDEMPOTENT)

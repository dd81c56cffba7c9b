"""Whether the client keeps sizes.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..sizes.http.client import AsyncSizesClient, SizesClient

SUBJECT = ClientSubject(
    service="sizes",
    slice="http",
    contract="sizes.openapi.yaml",
    tests=__file__,
    document="sizes/http/openapi.json",
    client=AsyncSizesClient,
    blocking=SizesClient,
)


def test_get_sizes() -> None:
    """GET /sizes: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /sizes",
        AsyncSizesClient.get_sizes,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )

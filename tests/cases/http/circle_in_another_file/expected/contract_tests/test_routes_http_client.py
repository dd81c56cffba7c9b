"""Whether the client keeps routes.openapi.yaml."""

from __future__ import annotations

from ..routes.http.client import AsyncRoutesClient, RoutesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="routes",
    slice="http",
    contract="routes.openapi.yaml",
    tests=__file__,
    document="routes/http/openapi.json",
    client=AsyncRoutesClient,
    blocking=RoutesClient,
)


def test_add_route() -> None:
    """POST /routes: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /routes",
        AsyncRoutesClient.add_route,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )

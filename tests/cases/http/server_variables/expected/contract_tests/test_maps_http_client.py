"""Whether the client keeps maps.openapi.yaml."""

from __future__ import annotations

from ..maps.http.client import AsyncMapsClient, MapsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="maps",
    slice="http",
    contract="maps.openapi.yaml",
    tests=__file__,
    document="maps/http/openapi.json",
    client=AsyncMapsClient,
    blocking=MapsClient,
)


def test_get_map() -> None:
    """GET /map: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /map",
        AsyncMapsClient.get_map,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )

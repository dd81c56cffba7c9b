"""Whether the client keeps partly.openapi.yaml."""

from __future__ import annotations

from ..partly.http.client import AsyncPartlyClient, PartlyClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="partly",
    slice="http",
    contract="partly.openapi.yaml",
    tests=__file__,
    document="partly/http/openapi.json",
    client=AsyncPartlyClient,
    blocking=PartlyClient,
)


def test_add_part() -> None:
    """POST /parts: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /parts",
        AsyncPartlyClient.add_part,
        querystring={"all": "all"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )

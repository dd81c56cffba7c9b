"""Whether the client keeps names.openapi.yaml."""

from __future__ import annotations

from ..names.http.client import AsyncNamesClient, NamesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="names",
    slice="http",
    contract="names.openapi.yaml",
    tests=__file__,
    document="names/http/openapi.json",
    client=AsyncNamesClient,
    blocking=NamesClient,
)


def test_list_the_names_of_all_that_is_available() -> None:
    """GET /names: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names",
        AsyncNamesClient.list_the_names_of_all_that_is_available,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )

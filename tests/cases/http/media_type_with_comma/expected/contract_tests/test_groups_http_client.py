"""Whether the client keeps groups.openapi.yaml."""

from __future__ import annotations

from ..groups.http.client import AsyncGroupsClient, GroupsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="groups",
    slice="http",
    contract="groups.openapi.yaml",
    tests=__file__,
    document="groups/http/openapi.json",
    client=AsyncGroupsClient,
    blocking=GroupsClient,
)


def test_add_group() -> None:
    """POST /groups: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /groups",
        AsyncGroupsClient.add_group,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )


def test_put_groups() -> None:
    """PUT /groups: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /groups",
        AsyncGroupsClient.put_groups,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )

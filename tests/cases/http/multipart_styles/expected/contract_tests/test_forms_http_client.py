"""Whether the client keeps forms.openapi.yaml."""

from __future__ import annotations

from ..forms.http.client import AsyncFormsClient, FormsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="forms",
    slice="http",
    contract="forms.openapi.yaml",
    tests=__file__,
    document="forms/http/openapi.json",
    client=AsyncFormsClient,
    blocking=FormsClient,
)


def test_add_shape() -> None:
    """POST /shapes: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /shapes",
        AsyncFormsClient.add_shape,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )

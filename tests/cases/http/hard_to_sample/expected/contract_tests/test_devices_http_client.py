"""Whether the client keeps devices.openapi.yaml."""

from __future__ import annotations

from ..devices.http.client import AsyncDevicesClient, DevicesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="devices",
    slice="http",
    contract="devices.openapi.yaml",
    tests=__file__,
    document="devices/http/openapi.json",
    client=AsyncDevicesClient,
    blocking=DevicesClient,
)


def test_endless() -> None:
    """GET /endless: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /endless",
        AsyncDevicesClient.endless,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )


def test_add_deep() -> None:
    """POST /deep: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /deep",
        AsyncDevicesClient.add_deep,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )

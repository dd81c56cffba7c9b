"""Whether the client keeps blobs.openapi.yaml."""

from __future__ import annotations

from ..blobs.http.client import AsyncBlobsClient, BlobsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="blobs",
    slice="http",
    contract="blobs.openapi.yaml",
    tests=__file__,
    document="blobs/http/openapi.json",
    client=AsyncBlobsClient,
    blocking=BlobsClient,
)


def test_find_blobs() -> None:
    """GET /blobs: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /blobs",
        AsyncBlobsClient.find_blobs,
        query={"like": "like", "parts": "parts"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )


def test_add_blob() -> None:
    """POST /blobs: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /blobs",
        AsyncBlobsClient.add_blob,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )

"""Whether the client keeps files.openapi.yaml."""

from __future__ import annotations

from ..files.http.client import AsyncFilesClient, FilesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="files",
    slice="http",
    contract="files.openapi.yaml",
    tests=__file__,
    document="files/http/openapi.json",
    client=AsyncFilesClient,
    blocking=FilesClient,
)


def test_has_file() -> None:
    """HEAD /files/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "HEAD /files/{name}",
        AsyncFilesClient.has_file,
        path={"name": "name"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )

"""Whether the client keeps files.openapi.yaml."""

from __future__ import annotations

from ..files.http import errors
from ..files.http.client import AsyncFilesClient, FilesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="files",
    slice="http",
    contract="files.openapi.yaml",
    tests=__file__,
    document="files/http/openapi.json",
    client=AsyncFilesClient,
    blocking=FilesClient,
)


def test_download() -> None:
    """GET /files/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /files/{name}",
        AsyncFilesClient.download,
        path={"name": "name"},
        policy=IDEMPOTENT,
        errors={"404": errors.DownloadNotFound},
    )


def test_upload() -> None:
    """PUT /files/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /files/{name}",
        AsyncFilesClient.upload,
        path={"name": "name"},
        policy=IDEMPOTENT,
    )


def test_append() -> None:
    """POST /files/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /files/{name}",
        AsyncFilesClient.append,
        path={"name": "name"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )

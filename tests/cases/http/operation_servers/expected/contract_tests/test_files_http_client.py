"""Whether the client keeps files.openapi.yaml."""

from __future__ import annotations

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


def test_list_files() -> None:
    """GET /files: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /files", AsyncFilesClient.list_files, policy=IDEMPOTENT)


def test_put_file() -> None:
    """PUT /files: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /files", AsyncFilesClient.put_file, policy=IDEMPOTENT)


def test_limits() -> None:
    """GET /limits: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /limits", AsyncFilesClient.limits, policy=IDEMPOTENT)


def test_ask_for_more() -> None:
    """POST /limits: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /limits",
        AsyncFilesClient.ask_for_more,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )

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


def test_get_file() -> None:
    """GET /files/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /files/{name}",
        AsyncFilesClient.get_file,
        path={"name": "name"},
        policy=IDEMPOTENT,
    )


def test_delete_file() -> None:
    """DELETE /files/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /files/{id}",
        AsyncFilesClient.delete_file,
        path={"id": "id"},
        policy=IDEMPOTENT,
    )


def test_get_file_by_id() -> None:
    """GET /files/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /files/{id}",
        AsyncFilesClient.get_file_by_id,
        path={"id": "id"},
        policy=IDEMPOTENT,
    )


def test_get_part() -> None:
    """GET /files/{name}/{part}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /files/{name}/{part}",
        AsyncFilesClient.get_part,
        path={"name": "name", "part": "part"},
        policy=IDEMPOTENT,
    )


def test_get_files_id_number() -> None:
    """GET /files/{id}/{number}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /files/{id}/{number}",
        AsyncFilesClient.get_files_id_number,
        path={"id": "id", "number": "number"},
        policy=IDEMPOTENT,
    )

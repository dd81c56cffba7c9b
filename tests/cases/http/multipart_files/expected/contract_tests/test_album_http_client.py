"""Whether the client keeps album.openapi.yaml."""

from __future__ import annotations

from ..album.http.client import AlbumClient, AsyncAlbumClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="album",
    slice="http",
    contract="album.openapi.yaml",
    tests=__file__,
    document="album/http/openapi.json",
    client=AsyncAlbumClient,
    blocking=AlbumClient,
)


def test_add_pictures() -> None:
    """POST /pictures: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /pictures",
        AsyncAlbumClient.add_pictures,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )

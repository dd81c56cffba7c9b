"""Whether the client keeps albums.openapi.yaml."""

from __future__ import annotations

from ..albums.http.client import AlbumsClient, AsyncAlbumsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="albums",
    slice="http",
    contract="albums.openapi.yaml",
    tests=__file__,
    document="albums/http/openapi.json",
    client=AsyncAlbumsClient,
    blocking=AlbumsClient,
)


def test_list_albums() -> None:
    """GET /albums: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /albums",
        AsyncAlbumsClient.list_albums,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )

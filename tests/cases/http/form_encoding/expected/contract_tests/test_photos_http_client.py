"""Whether the client keeps photos.openapi.yaml."""

from __future__ import annotations

from ..photos.http.client import AsyncPhotosClient, PhotosClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SUBJECT = ClientSubject(
    service="photos",
    slice="http",
    contract="photos.openapi.yaml",
    tests=__file__,
    document="photos/http/openapi.json",
    client=AsyncPhotosClient,
    blocking=PhotosClient,
)


def test_add_photo() -> None:
    """POST /photos: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /photos", AsyncPhotosClient.add_photo, policy=ONCE)


def test_search() -> None:
    """POST /searches: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /searches", AsyncPhotosClient.search, policy=ONCE)

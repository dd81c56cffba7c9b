"""Round trips of forms.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..forms.http.client import AsyncFormsClient
from ..forms.http.fake import FakeFormsService
from ..forms.http.models import AddShapeRequest
from ..forms.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncFormsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeFormsService()
    return Peers(fake, create_router(fake), AsyncFormsClient)


def test_add_shape() -> None:
    """Call POST /shapes."""
    round_trip(peers(), AsyncFormsClient.add_shape, body=sample(AddShapeRequest))

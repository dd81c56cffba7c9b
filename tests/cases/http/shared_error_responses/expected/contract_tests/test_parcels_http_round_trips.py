"""Round trips of parcels.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..parcels.http.client import AsyncParcelsClient
from ..parcels.http.fake import FakeParcelsService
from ..parcels.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncParcelsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeParcelsService()
    return Peers(fake, create_router(fake), AsyncParcelsClient)


def test_get_parcel() -> None:
    """Call GET /parcels/{id}."""
    round_trip(peers(), AsyncParcelsClient.get_parcel, id=sample(str))


def test_delete_parcel() -> None:
    """Call DELETE /parcels/{id}."""
    round_trip(peers(), AsyncParcelsClient.delete_parcel, id=sample(str))

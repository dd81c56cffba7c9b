"""Round trips of parcels.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..parcels.http.client import AsyncParcelsClient
from ..parcels.http.fake import FakeParcelsService
from ..parcels.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_get_parcel() -> None:
    """Call GET /parcels/{id}."""
    round_trip(
        create_router,
        FakeParcelsService(),
        AsyncParcelsClient,
        AsyncParcelsClient.get_parcel,
        id=sample(str),
    )


def test_delete_parcel() -> None:
    """Call DELETE /parcels/{id}."""
    round_trip(
        create_router,
        FakeParcelsService(),
        AsyncParcelsClient,
        AsyncParcelsClient.delete_parcel,
        id=sample(str),
    )

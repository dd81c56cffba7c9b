"""Whether the client keeps parcels.openapi.yaml."""

from __future__ import annotations

from ..parcels.http import errors
from ..parcels.http.client import AsyncParcelsClient, ParcelsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="parcels",
    slice="http",
    contract="parcels.openapi.yaml",
    tests=__file__,
    document="parcels/http/openapi.json",
    client=AsyncParcelsClient,
    blocking=ParcelsClient,
)


def test_get_parcel() -> None:
    """GET /parcels/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /parcels/{id}",
        AsyncParcelsClient.get_parcel,
        path={"id": "id"},
        policy=IDEMPOTENT,
        errors={
            "404": errors.NotFound,
            "410": errors.NotFound,
            "500": errors.ExceptionError,
        },
    )


def test_delete_parcel() -> None:
    """DELETE /parcels/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /parcels/{id}",
        AsyncParcelsClient.delete_parcel,
        path={"id": "id"},
        policy=IDEMPOTENT,
        errors={"404": errors.NotFound, "409": errors.DeleteParcelConflict},
    )

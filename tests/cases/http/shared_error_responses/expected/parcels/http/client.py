"""Typed HTTP clients for the Parcels API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class ParcelsClient(HttpClient):
    """Calls the Parcels API, with the contract's timeouts and retries."""

    _service = "parcels"
    _server = None
    _operations = operations.ALL

    def get_parcel(self, id: str) -> str:
        """GET /parcels/{id}

        Raises:
            NotFound: There is none.
            ExceptionError: It broke.
        """
        return self._call(operations.GET_PARCEL, path={"id": id})

    def delete_parcel(self, id: str) -> None:
        """DELETE /parcels/{id}

        Raises:
            NotFound: There is none.
            DeleteParcelConflict: It is on its way.
        """
        return self._call(operations.DELETE_PARCEL, path={"id": id})


class AsyncParcelsClient(AsyncHttpClient):
    """Calls the Parcels API, with the contract's timeouts and retries."""

    _service = "parcels"
    _server = None
    _operations = operations.ALL

    async def get_parcel(self, id: str) -> str:
        """GET /parcels/{id}

        Raises:
            NotFound: There is none.
            ExceptionError: It broke.
        """
        return await self._call(operations.GET_PARCEL, path={"id": id})

    async def delete_parcel(self, id: str) -> None:
        """DELETE /parcels/{id}

        Raises:
            NotFound: There is none.
            DeleteParcelConflict: It is on its way.
        """
        return await self._call(operations.DELETE_PARCEL, path={"id": id})

"""What a server of the Parcels API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class ParcelsService(Protocol):
    """The Parcels API."""

    def get_parcel(self, id: str) -> MaybeAwaitable[str]:
        """GET /parcels/{id}

        Raises:
            NotFound: There is none.
            ExceptionError: It broke.
        """
        ...

    def delete_parcel(self, id: str) -> MaybeAwaitable[None]:
        """DELETE /parcels/{id}

        Raises:
            NotFound: There is none.
            DeleteParcelConflict: It is on its way.
        """
        ...

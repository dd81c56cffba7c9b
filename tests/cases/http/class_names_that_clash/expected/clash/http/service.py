"""What a server of the Clash API must implement."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered
from .models import AnyModel, Json, Operation, Query, Response, UUIDModel


class ClashService(Protocol):
    """The Clash API."""

    def call(
        self,
        id: UUIDModel,
        body: Operation,
        *,
        uuid: UUID | None,
        operations_query: list[Query] | None,
    ) -> MaybeAwaitable[Answered[Response | Json]]:
        """POST /clash/{id}

        Raises:
            CallBadRequest: Wrong.
        """
        ...

    def close_(self, id: str) -> MaybeAwaitable[AnyModel]:
        """GET /clash/{id}"""
        ...

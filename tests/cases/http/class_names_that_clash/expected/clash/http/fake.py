"""A stand-in for a server of the Clash API, for tests."""

from __future__ import annotations

from uuid import UUID

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations
from .models import AnyModel, Json, Operation, Query, Response, UUIDModel


class FakeClashService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def call(
        self,
        id: UUIDModel,
        body: Operation,
        *,
        uuid: UUID | None,
        operations_query: list[Query] | None,
    ) -> Answered[Response | Json]:
        return await self._answer(
            operations.CALL,
            id=id,
            uuid=uuid,
            operations_query=operations_query,
            body=body,
        )

    async def close_(self, id: str) -> AnyModel:
        return await self._answer(operations.CLOSE, id=id)

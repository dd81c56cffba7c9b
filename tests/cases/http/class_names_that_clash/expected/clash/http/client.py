"""Typed HTTP clients for the Clash API."""

from __future__ import annotations

from uuid import UUID

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import AnyModel, Json, Operation, Query, Response, UUIDModel


class ClashClient(HttpClient):
    """Calls the Clash API, with the contract's timeouts and retries."""

    _service = "clash"
    _server = None
    _operations = operations.ALL

    def call(
        self,
        id: UUIDModel,
        body: Operation,
        *,
        uuid: UUID | None = None,
        operations_query: list[Query] | None = None,
    ) -> Response | Json:
        """POST /clash/{id}

        Raises:
            CallBadRequest: Wrong.
        """
        return self._call(
            operations.CALL,
            path={"id": id},
            query={"uuid": uuid, "operations": operations_query},
            body=body,
        )

    def close_(self, id: str) -> AnyModel:
        """GET /clash/{id}"""
        return self._call(operations.CLOSE, path={"id": id})


class AsyncClashClient(AsyncHttpClient):
    """Calls the Clash API, with the contract's timeouts and retries."""

    _service = "clash"
    _server = None
    _operations = operations.ALL

    async def call(
        self,
        id: UUIDModel,
        body: Operation,
        *,
        uuid: UUID | None = None,
        operations_query: list[Query] | None = None,
    ) -> Response | Json:
        """POST /clash/{id}

        Raises:
            CallBadRequest: Wrong.
        """
        return await self._call(
            operations.CALL,
            path={"id": id},
            query={"uuid": uuid, "operations": operations_query},
            body=body,
        )

    async def close_(self, id: str) -> AnyModel:
        """GET /clash/{id}"""
        return await self._call(operations.CLOSE, path={"id": id})

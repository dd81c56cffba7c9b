"""The golden of a case as a running server: a fake service, the wire, and its client."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from types import ModuleType
from typing import Any

import httpx2
from fastapi import FastAPI
from starlette.testclient import TestClient

Golden = Callable[[str], ModuleType]
ADDRESS = "http://service.test"


class Served:
    """One contract of a golden, served by its own fake in this process."""

    def __init__(self, golden: Golden, contract: str, *, prefix: str = "") -> None:
        """Serve the http slice of *contract*, all paths below *prefix*."""
        self._golden, self._package, self._prefix = golden, f"{contract}.http", prefix
        name = contract.capitalize()
        self.fake = getattr(self.module("fake"), f"Fake{name}Service")()
        self._client = getattr(self.module("client"), f"Async{name}Client")
        self.app = FastAPI()
        router = self.module("server").create_router(self.fake)
        self.app.include_router(router, prefix=prefix)

    def module(self, name: str) -> Any:
        """A module of the slice: `models`."""
        return self._golden(f"{self._package}.{name}")

    @property
    def got(self) -> dict[str, Any]:
        """The arguments of the last call that reached the service."""
        return dict(self.fake.calls[-1].arguments)

    def wire(self, method: str, path: str, **sent: Any) -> httpx2.Response:
        """Send a request that no client of ours would, redirects not followed."""
        with TestClient(self.app, base_url=ADDRESS, follow_redirects=False) as http:
            return http.request(method, self._prefix + path, **sent)

    def call(self, name: str, *arguments: Any, **named: Any) -> Any:
        """Call with the generated client."""

        async def whole() -> Any:
            transport = httpx2.ASGITransport(app=self.app)
            async with httpx2.AsyncClient(transport=transport) as http:
                client = self._client(ADDRESS + self._prefix, http=http)
                return await getattr(client, name)(*arguments, **named)

        return asyncio.run(whole())

    def target(self, name: str, *arguments: Any, **named: Any) -> str:
        """Call, and return path and query as they stood on the wire."""
        seen: list[str] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            seen.append(request.url.raw_path.decode())
            return httpx2.Response(204)

        async def whole() -> None:
            async with httpx2.AsyncClient(
                transport=httpx2.MockTransport(answer)
            ) as http:
                client = self._client(ADDRESS, http=http)
                await getattr(client, name)(*arguments, **named)

        with contextlib.suppress(self._golden("runtime").CallError):
            asyncio.run(whole())  # 204 need not be declared
        return seen[0]

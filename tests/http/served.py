"""The golden of a case as a running server: a fake service, the wire, and its client."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from types import ModuleType
from typing import Any

import httpx2
from fastapi import FastAPI
from starlette.testclient import TestClient

Golden = Callable[[str], ModuleType]
ADDRESS = "http://service.test"


class Served:
    """One contract of a golden, served by its own fake in this process."""

    def __init__(
        self,
        golden: Golden,
        contract: str,
        *,
        prefix: str = "",
        security: object | None = None,
        webhooks: bool = False,
    ) -> None:
        """Serve the http slice of *contract*, all paths below *prefix*.

        Args:
            golden: Imports modules of the case.
            contract: Stem of the contract's file.
            prefix: What stands before each path.
            security: Checks who calls, where the contract asks for that.
            webhooks: Whether it is the receiver of what the contract's provider sends.
        """
        self._golden, self._prefix = golden, prefix
        self._package = f"{contract}.http" + (".webhooks" if webhooks else "")
        name = contract.capitalize() + ("Webhooks" if webhooks else "")
        self.fake = getattr(self.module("fake"), f"Fake{name}Service")()
        self._client = getattr(self.module("client"), f"Async{name}Client")
        self._sync_client = getattr(self.module("client"), f"{name}Client")
        self._bound = (self.fake,) if security is None else (self.fake, security)
        self.router = self.module("server").create_router(*self._bound)
        self.app = FastAPI()
        self.app.include_router(self.router, prefix=prefix)

    def whole(self, **options: Any) -> FastAPI:
        """The application that `create_app` makes of the same service."""
        app: FastAPI = self.module("server").create_app(*self._bound, **options)
        return app

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

    def run_app(self, method: str, path: str, **options: Any) -> httpx2.Response:
        """Send a request to what `create_app` makes with *options*."""
        with TestClient(self.whole(**options), base_url=ADDRESS) as http:
            return http.request(method, path)

    def call(self, name: str, *arguments: Any, **named: Any) -> Any:
        """Call with the generated client."""

        async def whole() -> Any:
            transport = httpx2.ASGITransport(app=self.app)
            async with httpx2.AsyncClient(transport=transport) as http:
                client = self._client(ADDRESS + self._prefix, http=http)
                return await getattr(client, name)(*arguments, **named)

        return asyncio.run(whole())

    def run(
        self,
        work: Callable[[Any], Awaitable[Any]],
        *,
        base: str = ADDRESS,
        app: Any = None,
        **options: Any,
    ) -> Any:
        """Await what *work* does with a generated client, streams among it.

        Args:
            work: Is given the client.
            base: Base URL of the client, without the prefix.
            app: What the client calls in place of the case's own server.
            options: Those of the client.
        """
        asgi = self._golden("runtime.http.transports.asgi")

        async def whole() -> Any:
            transport = asgi.AsgiTransport(app or self.app, raise_app_exceptions=False)
            base_url = base + self._prefix
            async with self._client(base_url, transport=transport, **options) as client:
                return await work(client)

        return asyncio.run(whole())

    def run_sync(
        self, work: Callable[[Any], Any], *, app: Any = None, **options: Any
    ) -> Any:
        """Return what *work* does with a generated client that is not async."""
        asgi = self._golden("runtime.http.transports.asgi")
        transport = asgi.BlockingAsgiTransport(
            app or self.app, raise_app_exceptions=False
        )
        base_url = ADDRESS + self._prefix
        with (
            contextlib.closing(transport),
            self._sync_client(base_url, transport=transport, **options) as client,
        ):
            return work(client)

    def sent(self, name: str, *arguments: Any, **named: Any) -> httpx2.Request:
        """Call, and return the request as it stood on the wire."""
        seen: list[httpx2.Request] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            seen.append(request)
            return httpx2.Response(204)

        async def whole() -> None:
            transport = httpx2.MockTransport(answer)
            async with httpx2.AsyncClient(transport=transport) as http:
                client = self._client(ADDRESS, http=http)
                await getattr(client, name)(*arguments, **named)

        with contextlib.suppress(self._golden("runtime").CallError):
            asyncio.run(whole())  # 204 need not be declared
        return seen[0]

    def target(self, name: str, *arguments: Any, **named: Any) -> str:
        """Call, and return path and query as they stood on the wire."""
        return self.sent(name, *arguments, **named).url.raw_path.decode()

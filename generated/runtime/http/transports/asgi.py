"""Transports that call an ASGI application in this process: no socket, no server.

Its lifespan is not run: who needs it runs it around the calls (`async with
app.router.lifespan_context(app)`). An answer is collected to its end unless it is opened, and a call is over
when the application is, background tasks included. Nothing of the caller's context
reaches the application but what a request carries.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import Future
from contextvars import Context
from threading import Lock, Thread
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

from ...fork import reset_in_child
from ..address import origin_of
from ..body import MAX_BODY
from ..reply import Reply
from ..request import Request
from .asgi_stream import AsgiAnswer, BlockingAsgiAnswer, OpenVisit
from .asgi_visit import Message, Visit
from .protocol import framed

App: TypeAlias = Callable[
    [
        MutableMapping[str, Any],
        Callable[[], Awaitable[Message]],
        Callable[[Message], Awaitable[None]],
    ],
    Awaitable[None],
]
"""An application (ASGI 3.0)."""


class AsgiTransport:
    """Sends from tasks; the application runs in a task beside.

    An attempt that is cut off takes the application's task with it: no handler is left
    running, as one behind a real server would be.
    """

    def __init__(
        self,
        app: App,
        *,
        raise_app_exceptions: bool = True,
        root_path: str = "",
        client: tuple[str, int] = ("127.0.0.1", 123),
        max_body: int = MAX_BODY,
    ) -> None:
        """Call *app*.

        Args:
            app: What FastAPI, or any other framework for ASGI, makes.
            raise_app_exceptions: Whether what the application raises is raised to the
                caller, as tests want it; else it is a status 500, as servers do it.
            root_path: Where the application is mounted.
            client: Who calls, as the application sees it.
            max_body: Bytes of an answer that are accepted.
        """
        self._app = app
        self._raises = raise_app_exceptions
        self._root_path = root_path
        self._client = client
        self._max_body = max_body

    async def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request* to *url*; see `AsyncTransport.send`.

        Raises:
            Exception: What the application raises, if that is wanted.
        """
        scope = self._scope(request, url)
        visit = Visit(request, self._max_body)
        task = asyncio.create_task(
            _run(self._app, scope, visit), context=Context(), name=f"ASGI {url}"
        )
        try:
            await task
        except Exception as error:
            if self._raises:
                raise
            return visit.failed(error)
        return visit.reply()

    async def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> AsgiAnswer:
        """Send *request* to *url*; see `AsyncStreamingTransport.open`."""
        visit = OpenVisit(request, self._max_body)
        scope = self._scope(request, url)
        task = asyncio.create_task(
            _run(self._app, scope, visit), context=Context(), name=f"ASGI {url}"
        )
        answer = AsgiAnswer(visit, task, raises=self._raises)
        await answer.begin()
        return answer

    async def aclose(self) -> None:
        """Do nothing: the application is the user's."""

    def _scope(self, request: Request, url: str) -> dict[str, Any]:
        parts = urlsplit(url)
        scheme, host, port = origin_of(url)
        path = parts.path or "/"
        return {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "method": request.method,
            "scheme": scheme,
            "path": unquote(path),
            "raw_path": path.encode(),
            "query_string": parts.query.encode(),
            "root_path": self._root_path,
            "headers": _headers(request, parts.netloc.rpartition("@")[2]),
            "client": self._client,
            "server": (host, port),
        }


class BlockingAsgiTransport:
    """Sends from threads; the application runs in an event loop of one more thread.

    All calls share that loop, as they do behind a real server. It ends when this is
    closed, and begins anew with the next call.
    """

    def __init__(self, app: App, **options: Any) -> None:
        """Call *app* with the *options* of `AsgiTransport`."""
        self._transport = AsgiTransport(app, **options)
        self._lock = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: Thread | None = None
        reset_in_child(self, BlockingAsgiTransport._leave_to_parent)

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request* to *url*; see `Transport.send`."""
        sending = self._transport.send(request, url, limit=limit, connect=connect)
        future: Future[Reply]
        future = asyncio.run_coroutine_threadsafe(sending, self._running())
        try:
            return future.result(limit)
        finally:
            future.cancel()  # which changes nothing of what is over

    def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> BlockingAsgiAnswer:
        """Send *request* to *url*; see `StreamingTransport.open`."""
        loop = self._running()
        opening = self._transport.open(request, url, limit=limit, connect=connect)
        future = asyncio.run_coroutine_threadsafe(opening, loop)
        end = None if limit is None else time.monotonic() + limit
        try:
            return BlockingAsgiAnswer(future.result(limit), loop, end)
        finally:
            future.cancel()

    def close(self) -> None:
        """End the event loop, and what still runs in it."""
        with self._lock:
            loop, thread = self._loop, self._thread
            self._loop = self._thread = None
        if loop is not None and thread is not None:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()

    def _running(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = Thread(
                    target=_serve, args=(self._loop,), name="ASGI", daemon=True
                )
                self._thread.start()
            return self._loop

    def _leave_to_parent(self) -> None:
        """The thread of the parent is not in the child."""
        self._lock = Lock()
        self._loop = self._thread = None


async def _run(app: App, scope: dict[str, Any], visit: Visit) -> None:
    await app(scope, visit.receive, visit.send)


def _headers(request: Request, host: str) -> list[tuple[bytes, bytes]]:
    """Return the header fields as a server would hand them on."""
    headers = [
        (name.lower().encode("ascii"), text.encode("ascii"))
        for name, text in framed(request).items()
    ]
    given = {name for name, _ in headers}
    if b"host" not in given:
        headers.insert(0, (b"host", host.encode("ascii")))
    if isinstance(request.body, bytes) and b"content-length" not in given:
        headers.append((b"content-length", str(len(request.body)).encode()))
    return headers


def _serve(loop: asyncio.AbstractEventLoop) -> None:
    """Run *loop* until it is stopped, and cancel what still runs in it then."""
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
    finally:
        loop.close()

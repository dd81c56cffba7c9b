"""Recorded exchanges, for tests of those who call a service: written down once, then replayed.

`Recorder` notes what a generated client and a real service say to each other, `Replayed`
answers from that without the service, and `verify` says whether the contract, as it is
now, still allows it. They stand where a transport does:

    transport = recorded("tests/exchanges/sign_up.json", app)
    async with AsyncUsersClient("http://users.test", transport=transport) as users:
        ...
"""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ...http.reply import Reply
from ...http.request import Request
from ...http.transports.asgi import AsgiTransport, BlockingAsgiTransport
from . import exchanges
from .replaying import NotRecorded, Replayed
from .scripted import BlockingOpened, Opened
from .verifying import verify

__all__ = [
    "BlockingRecorder",
    "NotRecorded",
    "Recorder",
    "Replayed",
    "recorded",
    "verify",
]

RECORD_VARIABLE = "CODEGEN_RECORD"
"""If it is set, `recorded` records; else it replays."""


class _Recording(ABC):
    """What both kinds of recorders have."""

    def __init__(
        self, service: Any, file: str | Path, *, secrets: Iterable[str] = ()
    ) -> None:
        """Pass calls on to *service*, and write them to *file* when this is closed.

        Args:
            service: A transport, or an ASGI application in this process.
            file: Where to.
            secrets: Names of header fields, of parameters and of members of bodies whose
                values are not written down, beside those that everyone knows.
        """
        self._service = service if hasattr(service, "send") else self._serve(service)
        self._file = Path(file)
        self._secrets = tuple(secrets)
        self._noted: list[exchanges.Exchange] = []

    @abstractmethod
    def _serve(self, app: Any) -> Any:
        """A transport to *app*."""

    def _note(self, request: Request, body: bytes, reply: Reply) -> None:
        noted = exchanges.exchange(request, body, reply, self._secrets)
        self._noted.append(noted)

    def save(self) -> None:
        """Write down what was noted so far."""
        exchanges.write(self._file, self._noted)


class Recorder(_Recording):
    """A transport for async clients that notes what goes through it.

    Attempts without an answer are not noted; streams are read to their end.
    """

    def _serve(self, app: Any) -> AsgiTransport:
        return AsgiTransport(app)

    async def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request*, and note it with its answer."""
        body = request.body
        if body is not None and not isinstance(body, bytes):
            body = b"".join([piece async for piece in body])
        held = _holding(request, body)
        reply: Reply = await self._service.send(held, url, limit=limit, connect=connect)
        self._note(request, body or b"", reply)
        return reply

    async def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Opened:
        """Send *request*, and note it; the answer is read before it is handed on."""
        return Opened(await self.send(request, url, limit=limit, connect=connect))

    async def aclose(self) -> None:
        """Write down what was noted, and close what sends."""
        self.save()
        await self._service.aclose()


class BlockingRecorder(_Recording):
    """The same for sync clients."""

    def _serve(self, app: Any) -> BlockingAsgiTransport:
        return BlockingAsgiTransport(app)

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request*, and note it with its answer."""
        body = request.body
        if body is not None and not isinstance(body, bytes):
            body = b"".join(body)
        held = _holding(request, body)
        reply: Reply = self._service.send(held, url, limit=limit, connect=connect)
        self._note(request, body or b"", reply)
        return reply

    def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> BlockingOpened:
        """Send *request*, and note it; the answer is read before it is handed on."""
        return BlockingOpened(self.send(request, url, limit=limit, connect=connect))

    def close(self) -> None:
        """Write down what was noted, and close what sends."""
        self.save()
        self._service.close()


def recorded(
    file: str | Path, service: Any, *, secrets: Iterable[str] = ()
) -> Recorder | Replayed:
    """Return what records *file* from *service* if `CODEGEN_RECORD` is set, else replays it.

    Raises:
        ConfigurationError: There is nothing to replay.
    """
    if os.environ.get(RECORD_VARIABLE):
        return Recorder(service, file, secrets=secrets)
    return Replayed(file)


def _holding(request: Request, body: bytes | None) -> Request:
    """*request* with its body at hand, which was read to be noted."""
    return Request(
        method=request.method, target=request.target, headers=request.headers, body=body
    )

"""A call that came in over HTTP, as the services of gRPC see it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator

from starlette.requests import Request

from ...clock import SYSTEM_CLOCK, Clock
from ...deadline_header import DEADLINE_HEADER, parse_deadline
from ..context import Context
from ..metadata import Metadata, fitting

_HOP_BY_HOP = frozenset(
    {"connection", "keep-alive", "proxy-connection", "te", "trailer"}
    | {"transfer-encoding", "upgrade", "proxy-authenticate", "proxy-authorization"}
)
"""Header fields about a connection and not about a request (RFC 9110, 7.6.1)."""

_OURS = _HOP_BY_HOP | {"content-encoding"}
"""What a service cannot say, since it is about what we make of its answer; some of it is no
metadata at all."""


class HttpContext(Context):
    """A call over HTTP.

    Header fields are metadata, and leading metadata are header fields; of what ends in
    `-bin` the bytes travel in base64. Trailing metadata have no place, and stay here.
    """

    __slots__ = ("_clock", "_deadline", "_leading", "_led", "_request")

    def __init__(self, request: Request, clock: Clock = SYSTEM_CLOCK) -> None:
        self._request = request
        self._clock = clock
        self._leading: Metadata = ()
        self._led = False
        seconds = parse_deadline(request.headers.get(DEADLINE_HEADER))
        self._deadline = None if seconds is None else clock.now() + seconds

    @property
    def metadata(self) -> Metadata:
        named = self._request.headers.get("connection", "").lower()
        left = _HOP_BY_HOP | {word.strip() for word in named.split(",")}
        return tuple(_received(self._request, left))

    @property
    def peer(self) -> str:
        client = self._request.client
        if client is None:
            return "unknown:"
        if ":" in client.host:
            return f"ipv6:[{client.host}]:{client.port}"
        return f"ipv4:{client.host}:{client.port}"

    @property
    def peer_identities(self) -> tuple[str, ...]:
        return ()  # servers of ASGI do not say what a certificate proves

    def time_remaining(self) -> float | None:
        return None if self._deadline is None else self._deadline - self._clock.now()

    def set_leading_metadata(self, metadata: Metadata) -> None:
        if self._led:
            raise RuntimeError("too late: the first response has been sent")
        self._leading = fitting(metadata)

    def set_trailing_metadata(self, metadata: Metadata) -> None:
        fitting(metadata)

    def lead(self) -> list[tuple[str, str]]:
        """Return the header fields that the service asks for; from now on it is late."""
        self._led = True
        return [
            (
                name,
                value if isinstance(value, str) else base64.b64encode(value).decode(),
            )
            for name, value in self._leading
            if name not in _OURS
        ]


def _received(
    request: Request, left: frozenset[str] | set[str]
) -> Iterator[tuple[str, str | bytes]]:
    for name, value in request.headers.items():
        if name in left:
            continue
        if not name.endswith("-bin"):
            yield name, value
            continue
        for one in value.split(","):  # as gRPC has it: several fields may come as one
            try:
                yield name, _unpadded(one.strip())
            except (binascii.Error, ValueError):
                continue


def _unpadded(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)

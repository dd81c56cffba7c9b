"""What an error says, in the trailers with which a call ends (gRPC over HTTP/2).

Trailers have little room: peers refuse more than 8 KiB of metadata, and put another status
in place of the error. So of a long error the end is left out.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from urllib.parse import quote

import grpc
from google.protobuf.message import Message

from . import status_details
from .errors import RpcError
from .metadata import PER_ENTRY, ROOM, Metadata, Sent, custom, size_of

PUSHBACK = "grpc-retry-pushback-ms"
"""Trailing metadata that asks for a pause, or for no retry if negative (gRFC A6)."""

_LONGEST = 500  # characters of a text that was cut: 2,000 bytes at most, told twice
_PAUSE = re.compile(r"[+-]?[0-9]{1,10}")

_log = logging.getLogger(__name__)


def trailers(error: RpcError, beside: Sent = ()) -> tuple[str, Sent]:
    """Return the text and the trailing metadata in which *error* travels.

    *beside* are those that its service has set.
    """
    # Half of a surrogate pair, as names of files may have it, is nothing that can be sent.
    text = error.details.encode("utf-8", "replace").decode()
    pause: Sent = ()
    if error.retry_after is not None:
        pause = ((PUSHBACK, str(int(1000 * error.retry_after))),)
    details = status_details.with_pause(error.error_details, error.retry_after)
    metadata = (*beside, *error.metadata)
    sent = (*metadata, *pause, *_status(error.code, text, details))
    if _size(text, sent) <= ROOM:
        return text, sent
    _log.warning("%s is too long for the trailers of a call: its end is cut off", error)
    return _cut(error.code, text, metadata, pause, details)


def received(
    code: grpc.StatusCode, details: str, metadata: Metadata, operation: str
) -> RpcError:
    """Return the error of a call that ended so."""
    status = next((v for n, v in metadata if n == status_details.STATUS), b"")
    said = status_details.read(status) if isinstance(status, bytes) and status else ()
    pause = _pushback(metadata)
    found = RpcError.__new__(RpcError)
    found.received = True
    found._say(
        code,
        details,
        metadata=custom(metadata),
        error_details=said,
        retry_after=status_details.asked_pause(said) if pause is None else pause,
        operation=operation,
    )
    return found


def _cut(
    code: grpc.StatusCode,
    text: str,
    metadata: Sent,
    pause: Sent,
    details: Sequence[Message],
) -> tuple[str, Sent]:
    """Return the first characters of *text*, and the first details that find room.

    Of an ErrorInfo that is the first, by which clients know a declared error, reason and
    domain always do.
    """
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST - 1]}…"
    bare = [status_details.without_info(one) for one in details[:1]]
    if _size(text, (*metadata, *pause, *_status(code, text, bare))) > ROOM:
        metadata = ()
    sent: Sent = (*metadata, *pause)
    kept: list[Message] = []
    for detail in details:
        for one in (detail, status_details.without_info(detail)):
            longer = (*metadata, *pause, *_status(code, text, (*kept, one)))
            if _size(text, longer) <= ROOM:
                kept.append(one)
                sent = longer
                break
        else:
            break
    return text, sent


def _status(code: grpc.StatusCode, text: str, details: Sequence[Message]) -> Sent:
    if not details:
        return ()
    return ((status_details.STATUS, status_details.written(code, text, details)),)


def _size(text: str, metadata: Sent) -> int:
    """Return the most bytes that *text* and *metadata* may take."""
    said = PER_ENTRY + len("grpc-message") + len(quote(text, safe=""))
    return said + size_of(metadata)


def _pushback(metadata: Metadata) -> float | None:
    """Return the pause that the server asks for in seconds, below 0 for never."""
    for name, value in metadata:
        if name == PUSHBACK:
            text = value.decode("latin-1") if isinstance(value, bytes) else value
            # gRFC A6: what cannot be read means do not retry
            return int(text) / 1000 if _PAUSE.fullmatch(text) else -1.0
    return None

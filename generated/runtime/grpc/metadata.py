"""Metadata of calls: names and values that stand beside the messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

Metadata: TypeAlias = Sequence[tuple[str, str | bytes]]
"""Names in lower case; values are bytes where the name ends in `-bin`."""

Sent: TypeAlias = tuple[tuple[str, str | bytes], ...]
"""Metadata as it goes out."""

ROOM = 8 * 1024 - 512
"""Bytes that an answer has for metadata, once before and once after its messages; what is
left of the 8 KiB that peers take is for what gRPC itself says."""

PER_ENTRY = 32
"""Bytes beside name and value that an entry counts (RFC 9113, 6.5.2)."""

_NAME = re.compile(r"[0-9a-z_.-]+")
_RESERVED = frozenset(
    # Of a connection: malformed in HTTP/2 (RFC 9113, 8.2.2). gRPC's core sends them, and
    # peers may end the call for it.
    {"connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"}
    # Of a call: gRPC says them itself. Its core drops what else is said of them, silently,
    # but for `host`, which it sends beside an `:authority` of which it should be a copy.
    | {"te", "content-type", "content-length", "user-agent", "host"}
)
"""Names that are not for applications, beside those that begin with `grpc-` or `:`."""
_TEXT = re.compile(r"[\x20-\x7e]*")


def checked(metadata: Any, what: str = "metadata") -> Sent:
    """Return *metadata* as it can be sent (gRPC over HTTP/2, Custom-Metadata).

    Args:
        metadata: Pairs of names and values.
        what: What errors call it.

    Raises:
        TypeError: It is no list of pairs, or a value is of a wrong type.
        ValueError: A name, or the text of a value, cannot be sent, or is gRPC's to say.
    """
    try:
        pairs = tuple((name, value) for name, value in metadata)
    except (TypeError, ValueError):
        kind = type(metadata).__name__
        raise TypeError(
            f"{what} must be pairs of names and values, not {kind}"
        ) from None
    for name, value in pairs:
        if _is_reserved(name):
            raise ValueError(f"{what}: {name!r} is for gRPC to say")
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise ValueError(
                f"{what}: {name!r} is no name of metadata, which is in lower case"
            )
        wanted: type = bytes if name.endswith("-bin") else str
        if not isinstance(value, wanted):
            raise TypeError(
                f"{what}: the value of {name!r} must be {wanted.__name__},"
                f" not {type(value).__name__}"
            )
        if isinstance(value, str) and not _TEXT.fullmatch(value):
            raise ValueError(f"{what}: the value of {name!r} must be printable ASCII")
    return pairs


def fitting(metadata: Any) -> Sent:
    """Return *metadata* as an answer can have it, before or after its messages.

    Peers refuse longer ones: the caller would get RESOURCE_EXHAUSTED in place of a good
    answer, and the service would not know.

    Raises:
        TypeError: It is no list of pairs, or a value is of a wrong type.
        ValueError: It cannot be sent, or is too long.
    """
    sent = checked(metadata)
    size = size_of(sent)
    if size > ROOM:
        raise ValueError(f"metadata: {size} bytes, of which an answer has {ROOM}")
    return sent


def size_of(metadata: Metadata) -> int:
    """Return the most bytes that *metadata* may count."""
    size = 0
    for name, value in metadata:
        spelt = len(value)
        if isinstance(value, bytes):
            spelt = 4 * (spelt + 2) // 3  # base64, where the peer wants that
        size += PER_ENTRY + len(name) + spelt
    return size


def over(below: Sent, above: Sent) -> Sent:
    """Return *above*, and what *below* has under other names."""
    if not below or not above:
        return above or below
    names = {name for name, _ in above}
    return (*(one for one in below if one[0] not in names), *above)


def custom(metadata: Metadata) -> Sent:
    """Return what of *metadata* that came in is not gRPC's own."""
    return tuple((n, v) for n, v in metadata if not n.startswith("grpc-"))


def first(metadata: Metadata, name: str) -> str | None:
    """Return the first text of *name* in *metadata*, None if it has none."""
    for key, value in metadata:
        if key == name:
            return value.decode("latin-1") if isinstance(value, bytes) else value
    return None


def _is_reserved(name: object) -> bool:
    return isinstance(name, str) and (
        name in _RESERVED or name.startswith(("grpc-", ":"))
    )

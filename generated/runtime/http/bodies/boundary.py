"""What stands between the parts of a multipart body (RFC 2046, 5.1.1)."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable
from email.message import Message


def boundary_of(content_type: str) -> str | None:
    """Return the boundary that *content_type* says, None if it says none."""
    told = Message()
    told["content-type"] = content_type
    return told.get_boundary() or None


def between_boundaries(body: bytes, boundary: str) -> list[bytes]:
    """Return the pieces of *body*, without the boundaries that stand between them.

    Two bodies with the same pieces differ in nothing but their boundaries.
    """
    delimiter = b"\r\n--" + boundary.encode("latin-1", "replace")
    # The line break belongs to the delimiter, but for the first one of a body.
    return (b"\r\n" + body).split(delimiter)


async def without_preamble(
    chunks: AsyncIterable[bytes], boundary: str
) -> AsyncGenerator[bytes, None]:
    """Yield a body from its first boundary on: what stands before it is to be ignored.

    A body without a boundary is yielded as it ends, so that its reader refuses it.
    """
    delimiter = b"\r\n--" + boundary.encode("latin-1", "replace")
    held, found = b"\r\n", False  # the line break is missing before the first one
    async for chunk in chunks:
        if not found:
            held += chunk
            at = held.find(delimiter)
            # Nothing but a delimiter that has only begun is held.
            held = held[at + 2 :] if at >= 0 else held[-len(delimiter) :]
            found = at >= 0
            chunk, held = (held, b"") if found else (b"", held)
        if chunk:
            yield chunk
    if held != b"\r\n" and not found:
        yield held

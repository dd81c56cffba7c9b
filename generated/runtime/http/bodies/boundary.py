"""What stands between the parts of a multipart body (RFC 2046, 5.1.1)."""

from __future__ import annotations

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

"""Media types as contracts write them."""

from __future__ import annotations


def essence(media_type: str) -> str:
    """A media type without its parameters, in lower case (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()

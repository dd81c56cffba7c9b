"""Media types without their parameters, which is how they are compared."""

from __future__ import annotations


def essence(media_type: str) -> str:
    """*media_type* without parameters, in lower case (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()

"""References inside of one OpenAPI document: `#/components/…` (RFC 6901)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_JUMPS = 50
"""References that lead on to one another; more are a circle."""


def resolved(document: Mapping[str, Any], value: Any) -> Any:
    """Return what *value* refers to, or *value*; nothing if it refers in a circle."""
    for _ in range(_JUMPS):
        if not isinstance(value, Mapping) or not isinstance(value.get("$ref"), str):
            return value
        value = at(document, value["$ref"])
    return {}


def at(document: Mapping[str, Any], reference: str) -> Any:
    """Return what stands at `#/…` of *document*; nothing if there is no such thing."""
    here: Any = document
    for part in reference.removeprefix("#").split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        if isinstance(here, Mapping) and part in here:
            here = here[part]
        elif isinstance(here, list) and part.isdigit() and int(part) < len(here):
            here = here[int(part)]
        else:
            return {}
    return here

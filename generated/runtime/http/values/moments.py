"""Moments: a `date-time` of a contract says its zone (RFC 3339), one of Python need not.

A server would refuse what does not. What a client is given to send is looked at first, and
bodies only where their type has moments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, TypeAdapter

from .same import Same

_OTHERS = (str, int, float, bytes)


def check_moment(name: str, value: object) -> None:
    """Check what is to be sent as *name*.

    Raises:
        ValueError: There is a moment in it without a zone.
    """
    if isinstance(value, _OTHERS):
        return
    found = _without_zone(value)
    if found is not None:
        raise ValueError(
            f"{name}{found} is a datetime without a zone, which a date-time has (RFC"
            " 3339): give it a tzinfo, such as datetime.UTC"
        )


def has_moments(adapter: TypeAdapter[Any]) -> bool:
    """Whether there may be moments in values of the type of *adapter*."""
    return _has_moments(Same(adapter))


@lru_cache(maxsize=4096)
def _has_moments(adapter: Same) -> bool:
    of = adapter.of
    assert isinstance(of, TypeAdapter)
    if not isinstance(of.core_schema, dict):
        of.rebuild()
    left: list[Any] = [of.core_schema]
    while left:
        node = left.pop()
        if isinstance(node, dict):
            if node.get("type") == "datetime":
                return True
            left += node.values()
        elif isinstance(node, list | tuple):
            left += node
    return False


def _without_zone(value: object) -> str | None:
    """Return where in *value* a moment has no zone, None if all have one."""
    if isinstance(value, datetime):
        return "" if value.utcoffset() is None else None
    for key, inner in _members(value):
        if not isinstance(inner, _OTHERS):
            found = _without_zone(inner)
            if found is not None:
                return f".{key}{found}"
    return None


def _members(value: object) -> Iterable[tuple[Any, object]]:
    if isinstance(value, BaseModel):
        return {**value.__dict__, **(value.model_extra or {})}.items()
    if isinstance(value, Mapping):
        return value.items()
    return enumerate(value) if isinstance(value, list | tuple) else ()

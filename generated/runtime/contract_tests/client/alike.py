"""Whether two JSON values say the same, and where they do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from ..words import counted

_ANY: TypeAdapter[Any] = TypeAdapter(Any)


def differences(
    wanted: Any, found: Any, at: str = "", *, more: bool = False
) -> Iterator[str]:
    """Yield where *found* is not what is *wanted*, in words.

    Args:
        wanted: What it should be.
        found: What it is.
        at: Where both are, as a JSON pointer.
        more: Whether it may have members that are not wanted.
    """
    place = at or "the value"
    if isinstance(wanted, Mapping) and isinstance(found, Mapping):
        for name in wanted:
            if name not in found:
                yield f"{at}/{name} is absent, and should be {wanted[name]!r}"
            else:
                yield from differences(
                    wanted[name], found[name], f"{at}/{name}", more=more
                )
        for name in () if more else found:
            if name not in wanted:
                yield f"{at}/{name} is {found[name]!r}, and should be absent"
    elif isinstance(wanted, list) and isinstance(found, list):
        if len(wanted) != len(found):
            has = counted(len(found), "item")
            yield f"{place} has {has}, and should have {len(wanted)}"
        for number, (one, other) in enumerate(zip(wanted, found, strict=False)):
            yield from differences(one, other, f"{at}/{number}", more=more)
    elif not _same(wanted, found):
        yield f"{place} is {found!r}, and should be {wanted!r}"


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == other
    if isinstance(one, str) and isinstance(other, str):
        return one == other or _same_moment(one, other)
    return type(one) is type(other) and bool(one == other)


def _same_moment(one: str, other: str) -> bool:
    """Whether both are one moment, in one zone."""
    try:
        first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    except ValueError:
        return False
    return first.utcoffset() == second.utcoffset() and first == second


def as_json(value: Any) -> Any:
    """Return *value*, which a client returned, as the JSON that it stands for."""
    try:
        return _ANY.dump_python(
            value, mode="json", by_alias=True, exclude_unset=True, warnings=False
        )
    except ValueError:  # bytes that are no text
        return value

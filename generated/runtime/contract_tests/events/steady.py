"""What of effects is the same each time, and what is another one: new ids, moments."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

_ANY = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where values differ each time, though the same was done.

    Attributes:
        volatile: Whether it is the value itself.
        loose: Whether not even its size is the same, or its type.
        parts: Where in its parts, by key or number.
        named_anew: Places in the values of a mapping whose keys are other ones each time;
            None if no keys are.
    """

    volatile: bool = False
    loose: bool = False
    parts: Mapping[Any, Places] = field(default_factory=dict)
    named_anew: Places | None = None

    @property
    def are_none(self) -> bool:
        """Whether all is the same each time."""
        return self == NOWHERE

    @property
    def are_loose(self) -> bool:
        """Whether it is so anywhere that not even the size is the same."""
        inner = [*self.parts.values()]
        inner += [] if self.named_anew is None else [self.named_anew]
        return self.loose or any(one.are_loose for one in inner)


NOWHERE = Places()


def places(one: Any, other: Any) -> Places:
    """Return where *one* and *other* differ, of which both came from the same."""
    if one == other:
        return NOWHERE
    ours, theirs = _parts(one), _parts(other)
    if ours is None or theirs is None:
        return Places(volatile=True, loose=type(one) is not type(other))
    if len(ours) != len(theirs):
        return Places(volatile=True, loose=True)
    if ours.keys() == theirs.keys():
        return Places(parts={k: places(v, theirs[k]) for k, v in ours.items()})
    both = ours.keys() & theirs.keys()
    # What was done in the same order has its new names in the same order, as a rule.
    mine = [value for key, value in ours.items() if key not in both]
    yours = [value for key, value in theirs.items() if key not in both]
    return Places(
        parts={key: places(ours[key], theirs[key]) for key in both},
        named_anew=reduce(merged, map(places, mine, yours)),
    )


def merged(one: Places, other: Places) -> Places:
    """Return all the places of both."""
    keys = [*one.parts, *(key for key in other.parts if key not in one.parts)]
    anew = [n for n in (one.named_anew, other.named_anew) if n is not None]
    return Places(
        volatile=one.volatile or other.volatile,
        loose=one.loose or other.loose,
        parts={
            key: merged(one.parts.get(key, NOWHERE), other.parts.get(key, NOWHERE))
            for key in keys
        },
        named_anew=reduce(merged, anew) if anew else None,
    )


def steady(value: Any, at: Places) -> Any:
    """Return *value*; where it is another one each time, there stands its type instead."""
    if at.are_none:
        return value
    if at.volatile:
        return f"{_ANY} {type(value).__name__}"
    parts = _parts(value)
    if parts is None:
        return value
    found: dict[Any, Any] = {}
    anew: list[Any] = []
    for key, one in parts.items():
        if at.named_anew is not None and key not in at.parts:
            anew.append(steady(one, at.named_anew))
        else:
            found[key] = steady(one, at.parts.get(key, NOWHERE))
    if anew:
        found[_ANY] = sorted(anew, key=repr)
    return list(found.values()) if isinstance(value, list | tuple) else found


def _parts(value: Any) -> dict[Any, Any] | None:
    """What *value* consists of, by key or number; None if it is one thing."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, list | tuple):
        return dict(enumerate(value))
    if isinstance(value, set | frozenset):
        return dict(enumerate(sorted(value, key=repr)))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
    is_compared = any("__eq__" in vars(one) for one in type(value).__mro__[:-1])
    return dict(vars(value)) if is_compared and hasattr(value, "__dict__") else None

"""What a style has no text for: null beside texts, and what is empty inside of an object.

It would arrive as something else, or not at all, so that it is not sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .shapes import Shape, json_in


def check_null(whose: str, shape: Shape) -> None:
    """Check that null can be written, as an empty text.

    Raises:
        ValueError: That would be read as something else.
    """
    if shape.read("") is not None:
        raise ValueError(f"{whose}: null cannot be told from an empty text")


def check_text(whose: str, text: str, shape: Shape, *, inside: bool) -> None:
    """Check that *text* is not read as JSON.

    Args:
        whose: What it is, in words.
        text: Where there may be an object, or a list, as well.
        shape: Of what may be there.
        inside: Whether it is in a list or an object: then a list is JSON, too.

    Raises:
        ValueError: It would be.
    """
    if text[:1] not in ("{", "["):
        return
    lists = inside and "array" in shape.kinds
    objects = "object" in shape.kinds
    if (lists and isinstance(json_in(text, "["), list)) or (
        objects and isinstance(json_in(text, "{"), dict)
    ):
        raise ValueError(f"{whose}: a text that is JSON would not be read as a text")


def check_items(whose: str, items: list[Any], shape: Shape) -> None:
    """Check each of *items*, those of a list of this *shape*.

    Raises:
        ValueError: One is null, which cannot be told from an empty text, or a text that
            is JSON, where there may be other lists or objects.
    """
    for index, item in enumerate(items):
        if item is None:
            check_null(whose, shape.item(index))
        elif isinstance(item, str):
            check_text(whose, item, shape.item(index), inside=True)


def check_members(
    whose: str,
    value: Mapping[str, Any],
    shape: Shape,
    *,
    spread: bool,
    deep: bool,
) -> None:
    """Check each member of an object.

    Args:
        whose: What the object is, in words.
        value: The object.
        shape: Of the object.
        spread: Whether each member has its own name, as have the items of a list in it.
        deep: Whether members of objects inside have theirs too.

    Raises:
        ValueError: Something cannot be told from something else.
    """
    for name, item in value.items():
        if item is None:
            check_null(f"{whose}: {name!r}", shape.member(name))
        elif isinstance(item, str):
            inner = shape.member(name)
            check_text(f"{whose}: {name!r}", item, inner, inside=not spread)
        elif spread and isinstance(item, list | Mapping):
            if is_nothing(item, deep=deep) and name not in shape.filled:
                raise ValueError(
                    f"{whose}: {name!r} is empty, of which nothing would be sent;"
                    " leave it out"
                )
            inner = shape.member(name)
            if isinstance(item, list):
                check_items(f"{whose}: {name!r}", item, inner)
            elif deep:
                check_members(whose, item, inner, spread=True, deep=True)


def is_nothing(value: object, *, deep: bool) -> bool:
    """Whether a member of an object is written as nothing (RFC 6570, 2.3)."""
    if isinstance(value, list):
        return not value
    if isinstance(value, Mapping) and deep:
        return all(is_nothing(one, deep=True) for one in value.values())
    return False


def filled(fields: Mapping[str, Any], shape: Shape, *, deep: bool) -> dict[str, Any]:
    """Return the *fields* of an object with those that are written as nothing.

    These are lists that must be there, and objects of such lists alone if they are *deep*.
    """
    found = dict(fields)
    if deep:
        for name, value in fields.items():
            if isinstance(value, dict):
                found[name] = filled(value, shape.member(name), deep=True)
    for name in shape.filled - found.keys():
        nothing = _nothing(shape.member(name), deep=deep)
        if nothing is not None:
            found[name] = nothing
    return found


def _nothing(shape: Shape, *, deep: bool, depth: int = 0) -> Any:
    """Return the value of *shape* that is written as nothing, None if there is none."""
    if "array" in shape.kinds:
        return []
    if not deep or "object" not in shape.kinds or depth > _DEEPEST:
        return None
    found = {
        name: _nothing(shape.member(name), deep=True, depth=depth + 1)
        for name in shape.required
    }
    return None if None in found.values() else found


_DEEPEST = 20
"""How far an object is looked into: one that must be in itself goes on for ever."""

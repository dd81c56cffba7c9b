"""Members of an object that stand in a query, or a form, by themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import unquote

from .parameters import Pairs, Parameter
from .shapes import Shape

_KEYS = re.compile(r"(?:\[[^\[\]]*\])+")


@dataclass(frozen=True, slots=True)
class Taken:
    """Names that are spoken for.

    Attributes:
        names: They themselves.
        deep: Names that keys in brackets follow, each of which is taken with them.
    """

    names: frozenset[str] = frozenset()
    deep: frozenset[str] = frozenset()

    def __contains__(self, name: str) -> bool:
        if name in self.names:
            return True
        return name.endswith("]") and any(
            name.startswith(f"{one}[") for one in self.deep
        )

    def __or__(self, other: Taken) -> Taken:
        return Taken(self.names | other.names, self.deep | other.deep)

    def __sub__(self, name: str) -> Taken:
        return Taken(self.names - {name}, self.deep - {name})

    @classmethod
    def by(cls, parameter: Parameter, shape: Shape | None) -> Self:
        """Return what *parameter* takes in its place: its name, those of its members."""
        own = frozenset({parameter.name})
        if shape is None or "object" not in shape.kinds:
            return cls(own)
        style = parameter.effective_style
        if style == "deepObject":
            return cls(own, own)
        if style in ("form", "cookie") and parameter.exploded:
            return cls(own.union(shape.properties))
        return cls(own)


NONE = Taken()


def is_member(parameter: Parameter, shape: Shape, others: Taken, name: str) -> bool:
    """Whether *name* is that of a member of *parameter*, an object spread over pairs.

    *others* are names of others, which are no members of an open object.
    """
    if parameter.effective_style == "deepObject":
        return name.startswith(f"{parameter.name}[") and name.endswith("]")
    if not parameter.exploded:
        return False
    return name in shape.properties or (shape.is_open and name not in others)


def gathered(pairs: Pairs, *, deep: bool) -> dict[str, Any]:
    """Return *pairs* as an object, in which what stands twice is a list.

    If they are *deep*, names in brackets lead into objects inside.
    """
    fields: dict[str, Any] = {}
    for name, text in pairs:
        *way, last = _way(name) if deep else [name]
        at = fields
        for key in way:
            inner = at.setdefault(key, {})
            at = inner if isinstance(inner, dict) else {}
        if last in at:
            known = at[last]
            at[last] = [*(known if isinstance(known, list) else [known]), text]
        else:
            at[last] = text
    return fields


def _way(name: str) -> list[str]:
    """Return the keys in *name*: `[a][b]` are two, `[a[b]]` is one with brackets in it."""
    if not (name[:1] == "[" and name[-1:] == "]"):
        return [name]
    return (
        re.findall(r"\[([^\[\]]*)\]", name) if _KEYS.fullmatch(name) else [name[1:-1]]
    )


def told_apart(parameter: Parameter, shape: Shape, others: Taken, pairs: Pairs) -> None:
    """Check that *pairs*, which were written for *parameter*, are read as its members.

    What an object lists is its own, as far as anybody can tell (the build warns).

    Raises:
        ValueError: The name of one is that of another parameter, or of its members.
    """
    if parameter.effective_style == "deepObject" or not parameter.exploded:
        return
    raw = parameter.effective_style == "cookie"  # which escapes nothing
    names = {name if raw else unquote(name) for name, _ in pairs}
    for name in names - {parameter.name}:
        if name in others and name not in shape.properties:
            raise ValueError(
                f"{parameter.described}: its member {name!r} would be read as another,"
                " which has this name"
            )

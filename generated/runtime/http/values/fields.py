"""Header fields by name, of which Set-Cookie may be there several times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

SET_COOKIE = "set-cookie"
"""The one field whose texts cannot stand in one line (RFC 9110, 5.3): an `Expires` has a
comma of its own."""


class Fields(dict[str, str]):
    """Header fields of which Set-Cookie is there several times.

    The first of them is what its name stands for.

    Attributes:
        cookies: All of them.
    """

    __slots__ = ("cookies",)

    def __init__(self, fields: Mapping[str, str], cookies: Iterable[str]) -> None:
        super().__init__(fields)
        self.cookies = tuple(cookies)

    def getlist(self, name: str) -> list[str]:
        """Return the texts of a field: several of Set-Cookie, else one or none."""
        if name.lower() == SET_COOKIE:
            return list(self.cookies)
        return [self[name]] if name in self else []


def joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return fields by lower-case name; those of one name stand in one line.

    Not so Set-Cookie: of that, the first stands there, and `Fields` has the others.
    """
    fields: dict[str, str] = {}
    others: list[str] = []
    for name, text in pairs:
        name = name.lower()
        if name not in fields:
            fields[name] = text
        elif name == SET_COOKIE:
            others.append(text)
        else:
            fields[name] = f"{fields[name]}, {text}"
    return Fields(fields, [fields[SET_COOKIE], *others]) if others else fields


def copied(fields: Mapping[str, str] | None) -> dict[str, str]:
    """Return a copy of *fields* with all that they know; names stay as they are."""
    if isinstance(fields, Fields):
        return Fields(fields, fields.cookies)
    return dict(fields or {})


def pairs_of(fields: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Return all fields, of one name as often as it is there."""
    getlist = getattr(fields, "getlist", None)  # starlette's has it, too
    if getlist is None:
        return fields.items()
    return [(name, text) for name in dict.fromkeys(fields) for text in getlist(name)]

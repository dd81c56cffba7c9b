"""Header fields by name, of which Set-Cookie may be there several times."""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Iterator, Mapping
from typing import TypeVar, cast

V = TypeVar("V")

SET_COOKIE = "set-cookie"
"""The one field whose texts cannot stand in one line (RFC 9110, 5.3): an `Expires` has a
comma of its own."""


class Headers(Mapping[str, str]):
    """Header fields by name, whatever its case (RFC 9110, 5.1); they never change.

    Those of one name stand in one line. Of Set-Cookie, of which this must not be, the
    first is what its name stands for; `getlist`, called as that of starlette is, returns
    all. `items` has all, too, as starlette's: so they are in whatever is made from
    these, a response or headers of another library. Not so `{**headers}` and
    `dict(headers)`, which ask for names: `headers | {...}` is there to add to these.
    """

    __slots__ = ("_cookies", "_lines")

    _cookies: list[str]
    _lines: dict[str, str]

    def __init__(
        self, fields: Mapping[str, str] | Iterable[tuple[str, str]] = ()
    ) -> None:
        """Have *fields*, which may be headers of httpx2 and starlette as well."""
        if isinstance(fields, Headers):
            self._lines, self._cookies = fields._lines, fields._cookies
            return
        lines: dict[str, str] = {}
        cookies: list[str] = []
        if isinstance(fields, Mapping):
            fields = pairs_of(cast(Mapping[str, str], fields))
        for name, text in fields:
            name = name.lower()
            if name == SET_COOKIE:
                cookies.append(text)
                lines.setdefault(name, text)
            elif name in lines:
                lines[name] = f"{lines[name]}, {text}"
            else:
                lines[name] = text
        self._lines, self._cookies = lines, cookies

    def getlist(self, name: str) -> list[str]:
        """Return the texts of a field: several of Set-Cookie, else one or none."""
        if name.lower() == SET_COOKIE:
            return list(self._cookies)
        return [self[name]] if name in self else []

    def items(self) -> ItemsView[str, str]:
        """Return names and texts, of Set-Cookie as many as there are."""
        return _Items(self)

    def __getitem__(self, name: str) -> str:
        return self._lines[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def __or__(self, others: Mapping[str, str]) -> Headers:
        """Return these with *others*, which replace all that have their names."""
        return _merged(self, others)

    def __ror__(self, others: Mapping[str, str]) -> Headers:
        return _merged(others, self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        headers = Headers(other)
        return (self._lines, self._cookies) == (headers._lines, headers._cookies)

    def __repr__(self) -> str:
        several = len(self._cookies) > 1
        shown = list(self.items()) if several else self._lines
        return f"{type(self).__name__}({shown!r})"


class _Items(ItemsView[str, str]):
    """Each field of headers, with its name."""

    _mapping: Headers

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for name in self._mapping:
            for text in self._mapping.getlist(name):
                yield name, text

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, item: object) -> bool:
        return any(item == own for own in self)


def pairs_of(fields: Mapping[str, V]) -> Iterable[tuple[str, V]]:
    """Return all *fields* with their names, of one name as often as it is there."""
    # `items` of httpx2 joins what has one name, with commas.
    pairs = getattr(fields, "multi_items", fields.items)()
    return cast(Iterable[tuple[str, V]], pairs)


def _merged(fields: Mapping[str, str], others: Mapping[str, str]) -> Headers:
    replacing = Headers(others)
    kept = [pair for pair in Headers(fields).items() if pair[0] not in replacing]
    return Headers([*kept, *replacing.items()])

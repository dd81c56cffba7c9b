"""How a listing is read page by page: what a contract says, and how to turn a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, RootModel

PagingStyle: TypeAlias = Literal["offset", "page", "cursor", "link"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How the pages of one operation follow each other.

    Paths are JSON pointers (RFC 6901) of wire names into a page, `/meta/next`; the slash
    in front may be left out, and `-1` is the last item of a list.

    Attributes:
        style: `offset` counts items, `page` counts pages, `cursor` sends back what a page
            says, `link` follows a URL.
        items: Path of the list of items; the page itself if it is empty.
        parameter: Wire name of the parameter that moves: the offset, the number of the
            page, the cursor. Links need none.
        limit: Wire name of the parameter that says how many items a page has.
        first: Where a listing begins that is not told where: None is 0 for `offset`
            and 1 for `page`.
        next: Path of the cursor, or of the URL, that leads to the next page.
        header: Response header that has it, in place of `next`. Without both, `link`
            follows `Link: <...>; rel="next"` (RFC 8288).
        more: Path of a flag that says whether another page follows.
    """

    style: PagingStyle
    items: str = ""
    parameter: str | None = None
    limit: str | None = None
    first: int | None = None
    next: str | None = None
    header: str | None = None
    more: str | None = None

    def __post_init__(self) -> None:
        if self.style != "link" and self.parameter is None:
            raise ValueError(f"Paging(style={self.style!r}): say which parameter moves")
        if self.style == "cursor" and self.next is None and self.header is None:
            raise ValueError("Paging(style='cursor'): say where the next cursor is")


def steps_of(path: str) -> list[str]:
    """Return the names on the way that *path* leads (RFC 6901)."""
    steps = path.removeprefix("/").split("/") if path else ()
    return [step.replace("~1", "/").replace("~0", "~") for step in steps]


def pointed(value: Any, path: str) -> Any:
    """Return what *path* leads to in a decoded *value*, None where nothing is."""
    for step in steps_of(path):
        value = _member(value, step)
        if value is None:
            return None
    return _bare(value)


def _member(value: Any, step: str) -> Any:
    value = _bare(value)
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            if step == (field.serialization_alias or field.alias or name):
                return getattr(value, name)
        return (value.model_extra or {}).get(step)
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        index = int(step) if step.removeprefix("-").isdecimal() else len(value)
        return value[index] if -len(value) <= index < len(value) else None
    return None


def _bare(value: Any) -> Any:
    """Return what a model is that only wraps one value."""
    return value.root if isinstance(value, RootModel) else value

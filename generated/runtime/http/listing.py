"""Lists of things as a contract has them: what was asked for, page by page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import from_json, to_json, to_jsonable_python

from ..content import Json
from ..errors import ContractViolation
from ..wire_fields import wire_field
from .fitting import Thing, allows, as_json, fitting
from .operation import Operation
from .paging import Paging, pointed, steps_of
from .resources import Resource

_TOTALS = frozenset({"total", "totalcount", "totalitems", "totalresults", "count"})
_NOTHING: Any = object()


def wanted(
    things: Sequence[Thing], operation: Operation[Any], arguments: Mapping[str, Any]
) -> list[Thing]:
    """Return those of *things* whose properties are what the query says of them."""
    paging = operation.paging
    moving = {paging.parameter, paging.limit} if paging else set()
    asked = {
        _folded(one.name): argument(arguments, one.name)
        for one in operation.parameters
        if one.place == "query" and one.name not in moving
    }
    known = {_folded(name) for thing in things for name in thing}
    said = {k: v for k, v in asked.items() if v is not None and k in known}
    return [thing for thing in things if _fits(thing, said)]


def page_of(
    things: Sequence[Thing],
    resource: Resource,
    content: Json[Any],
    paging: Paging | None,
    arguments: Mapping[str, Any],
) -> tuple[Any, dict[str, str | None]]:
    """Return the page of *things* that was asked for, and headers that lead to the next."""
    start, stop = _range(paging, arguments, len(things))
    kind = _item(content.type, resource.items)
    items = [_as_item(kind, thing) for thing in things[start:stop]]
    items = _allowed(content, resource.items, items)
    stop = start + len(items)
    more = stop < len(things)
    told = _led(paging, str(stop) if more else None)
    if not resource.items:
        return content.decode(to_json(items)), told
    page: Thing = {}
    _put(page, resource.items, items)
    if paging is not None and paging.next is not None:
        _put(page, paging.next, str(stop) if more else None)
    if paging is not None and paging.more is not None:
        _put(page, paging.more, more)
    made = as_json(content, fitting(content, _bare(page)))
    made = _counted(made, len(things))
    if paging is not None and paging.next is not None and not more:
        made = _ended(content, made, paging.next)
    return fitting(content, made), told


def _counted(page: Thing, count: int) -> Thing:
    """Return *page* with the *count* of all things where it says that, in `meta` too."""
    return {
        name: (
            count
            if _folded(name) in _TOTALS and isinstance(value, int)
            else _counted(value, count) if isinstance(value, dict) else value
        )
        for name, value in page.items()
    }


def _ended(content: Json[Any], page: Thing, pointer: str) -> Thing:
    """Return *page* with nothing that leads on, or what comes next to that."""
    for value in (_NOTHING, None, ""):
        ended: Thing = from_json(to_json(page))
        _put(ended, pointer, value)
        if allows(content, ended):
            return ended
    return page


def _allowed(content: Json[Any], pointer: str, items: list[Any]) -> list[Any]:
    """Return as many of *items* as may stand on a page: contracts have a most of their own."""
    for count in range(len(items), 0, -1):
        if _may_be(content, pointer, items[:count]):
            return items[:count]
    return items


def _may_be(content: Json[Any], pointer: str, items: list[Any]) -> bool:
    if pointer:
        page: Thing = {}
        _put(page, pointer, items)
        return bool(pointed(as_json(content, fitting(content, page)), pointer) == items)
    with suppress(ContractViolation):
        content.decode(to_json(items))
        return True
    return False


def _led(paging: Paging | None, cursor: str | None) -> dict[str, str | None]:
    """Return the headers that lead to the next page: the cursor, and no made-up link."""
    if paging is None or paging.style not in ("cursor", "link"):
        return {}
    if paging.header is not None:
        return {paging.header.lower(): cursor}
    return {"link": None}


# --- what is asked for ----------------------------------------------------------------


def _fits(thing: Thing, asked: Mapping[str, Any]) -> bool:
    """Whether *thing* is what is *asked* for: of several values, or of a list, has one."""
    has = {_folded(name): _several(value) for name, value in thing.items()}
    return all(
        any(value in has.get(name, ()) for value in _several(one))
        for name, one in asked.items()
    )


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _range(
    paging: Paging | None, arguments: Mapping[str, Any], count: int
) -> tuple[int, int]:
    """Return where a page begins and ends."""
    if paging is None or paging.style == "link":  # nobody could ask for the rest
        return 0, count
    limit = _number(argument(arguments, paging.limit), count)
    told = argument(arguments, paging.parameter)
    if paging.style == "page":
        first = 1 if paging.first is None else paging.first
        start = (_number(told, first) - first) * limit
    else:
        start = _number(told, 0 if told is None else count)
    start = min(max(start, 0), count)
    return start, min(start + max(limit, 0), count)


def _number(value: Any, otherwise: int) -> int:
    text = str(value)
    return int(text) if text.isascii() and text.isdecimal() else otherwise


def argument(arguments: Mapping[str, Any], wire_name: str | None) -> Any:
    """Return the argument that is sent as *wire_name*, as JSON; None if there is none."""
    if wire_name is None:
        return None
    for name, value in arguments.items():
        if _folded(name) == _folded(wire_name):
            return to_jsonable_python(value)
    return None


def _folded(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


# --- what a page is -------------------------------------------------------------------


def _item(page: Any, pointer: str) -> Any:
    """Return the type of what a list holds that *pointer* leads to."""
    for step in steps_of(pointer):
        field = wire_field(page, step)
        page = Any if field is None else field.annotation
    return next(iter(_lists(page)), Any)


def _lists(kind: Any) -> Iterator[Any]:
    """What the lists in a type hold."""
    kind = getattr(kind, "__value__", kind)  # of `TypeAliasType`
    arguments = get_args(kind)
    if getattr(kind, "__origin__", None) is list and arguments:
        yield arguments[0]
    else:
        for one in arguments:
            yield from _lists(one)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        root = kind.model_fields.get("root")
        if root is not None:
            yield from _lists(root.annotation)


def _as_item(kind: Any, thing: Thing) -> Any:
    """Return *thing* as it stands in a list, which may tell less of it."""
    content: Json[Any] = Json(kind)
    return as_json(content, fitting(content, thing))


def _put(page: Thing, pointer: str, value: Any) -> None:
    *way, last = steps_of(pointer)
    for step in way:
        page = page.setdefault(step, {})
    if value is _NOTHING:
        page.pop(last, None)
    else:
        page[last] = value


def _bare(page: Thing) -> Thing:
    """Return *page* without what is None: that there is no next page is said by nothing."""
    return {
        name: _bare(value) if isinstance(value, dict) else value
        for name, value in page.items()
        if value is not None
    }

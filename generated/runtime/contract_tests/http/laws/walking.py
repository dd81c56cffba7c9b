"""Goes through a listing, page by page, as the contract says that pages follow one another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from ....http.paging import Paging, pointed
from ....http.resources import Resource
from .answers import Answer, Broken, Thing, Unmet, refused
from .conversation import Conversation

_PAGES = 40
"""Pages that are read of one listing."""
_NEXT = re.compile(r'<([^>]*)>\s*;[^,]*\brel="?next\b')


def walk(
    talk: Conversation,
    resource: Resource,
    above: Sequence[str],
    query: Mapping[str, Any] = {},
    caller: int = 0,
) -> list[Any]:
    """Return all that is listed, every page of it.

    Raises:
        Unmet: The first page is refused, or there are too many.
        Broken: The service refuses a page that it led to, or leads in a circle.
    """
    assert resource.list is not None
    operation, paging = resource.list, resource.list.paging
    found: list[Any] = []
    place: dict[str, Any] = {}
    places: list[dict[str, Any]] = []
    for number in range(_PAGES):
        case = talk.bare(operation, caller)
        case.query = {**case.query, **query, **place}
        answer = talk.send(case, keys=above)
        if not answer.ok:
            if number:
                raise Broken(
                    f"{operation.method} {operation.path} answered {answer.status} on "
                    f"page {number + 1}, to which it led with {place}."
                )
            raise refused(operation, answer)
        items = items_of(answer, resource)
        found += items
        following = _following(paging, answer, place, len(items), number)
        if following is None or not items:
            return found
        if following in places:
            raise Broken(
                f"{operation.method} {operation.path} leads to {following} again."
            )
        places.append(following)
        place = following
    raise Unmet(f"{operation.method} {operation.path} has more than {_PAGES} pages")


def items_of(answer: Answer, resource: Resource) -> list[Any]:
    """Return what one page lists."""
    items = pointed(answer.value, resource.items) if resource.items else answer.value
    return items if isinstance(items, list) else []


def find(
    talk: Conversation, resource: Resource, thing: Thing, caller: int = 0
) -> Any | None:
    """Return what the listing shows of *thing*; None if it is not listed."""
    for item in walk(talk, resource, thing.keys[:-1], caller=caller):
        if key_of(item, resource) == thing.keys[-1]:
            return item
    return None


def key_of(item: Any, resource: Resource) -> str:
    """Return the key of an item of a listing."""
    return str(item.get(resource.field)) if isinstance(item, Mapping) else ""


def _following(
    paging: Paging | None,
    answer: Answer,
    place: Mapping[str, Any],
    count: int,
    number: int,
) -> dict[str, Any] | None:
    """The parameters that lead to the next page; None after the last one."""
    if paging is None:
        return None
    if paging.more is not None and pointed(answer.value, paging.more) is False:
        return None
    match paging.style:
        case "offset":
            first = paging.first or 0
            at = int(place.get(str(paging.parameter), first))
            return {str(paging.parameter): at + count} if count else None
        case "page":
            first = 1 if paging.first is None else paging.first
            return {str(paging.parameter): first + number + 1} if count else None
        case "cursor":
            cursor = (
                answer.headers.get(paging.header.lower())
                if paging.header is not None
                else pointed(answer.value, paging.next or "")
            )
            return {str(paging.parameter): cursor} if cursor else None
    return _linked(paging, answer)


def _linked(paging: Paging, answer: Answer) -> dict[str, Any] | None:
    """The query of the URL that leads on."""
    url = pointed(answer.value, paging.next) if paging.next else None
    if paging.next is None:
        header = answer.headers.get((paging.header or "link").lower(), "")
        match = _NEXT.search(header)
        url = match[1] if match else (header if paging.header else None)
    if not isinstance(url, str) or not url:
        return None
    return dict(parse_qsl(urlsplit(url).query, keep_blank_values=True))

"""Goes through a listing, page by page, as the contract says that pages follow one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

from ....http.client.pager import next_link
from ....http.operation import Operation
from ....http.paging import Paging, pointed
from ....http.resources import Resource
from ....templates import SLOT
from .answers import BUSY, Answer, Broken, Thing, Unmet, called, refused
from .conversation import Conversation
from .parameters import tell

_PAGES = 40
"""Pages that are read of one listing."""
_NOT_OF_PAGES = (401, 403, *BUSY)
"""Refusals that say nothing of a page."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a page is.

    Attributes:
        parameters: What says so, by parameter.
        link: The URL that leads there, in place of them.
        is_guessed: Whether we counted on, where the service did not say that more follows.
    """

    parameters: Mapping[str, Any] = field(default_factory=dict)
    link: str = ""
    is_guessed: bool = False

    def __str__(self) -> str:
        """The place, as failures call it."""
        return self.link or ", ".join(f"{n}={v}" for n, v in self.parameters.items())


def walk(
    talk: Conversation,
    resource: Resource,
    above: Sequence[str],
    query: Mapping[str, Any] = {},
    caller: int = 0,
) -> list[Any]:
    """Return all that is listed, every page of it.

    A listing whose pages are counted ends with one that is empty, or refused: it was our
    guess that there is another.

    Raises:
        Unmet: The first page is refused, or there are too many.
        Broken: The service refuses a page that it led to, or leads in a circle.
    """
    assert resource.list is not None
    operation = resource.list
    found: list[Any] = []
    place, places = Place(), list[Place]()
    for number in range(_PAGES):
        answer, asked = _page(talk, operation, above, query, place, caller)
        if not answer.ok:
            if number == 0 or answer.status in _NOT_OF_PAGES:
                raise refused(operation, answer)
            if place.is_guessed:
                return found
            raise Broken(
                f"{called(operation)} answered {answer.status} on page {number + 1}, to "
                f"which it led with {place}."
            )
        items = items_of(answer, resource)
        found += items
        following = _following(operation.paging, answer, place, len(items), number)
        if following is None:
            return found
        if following in places:
            raise Broken(f"{called(operation)} leads to {following} again.")
        places.append(following)
        place = following
        if place.link:
            place = Place(link=urljoin(asked, place.link))
    raise Unmet(f"{called(operation)} has more than {_PAGES} pages")


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


def _page(
    talk: Conversation,
    operation: Operation[Any],
    above: Sequence[str],
    query: Mapping[str, Any],
    place: Place,
    caller: int,
) -> tuple[Answer, str]:
    """Ask for the page at *place*; return it, and the URL that was asked."""
    case = talk.bare(operation, caller)
    if above:
        names = SLOT.findall(case.operation.path)
        case.path_parameters = dict(zip(names, above, strict=False))
    here = f"{str(case.operation.base_url).rstrip('/')}{case.formatted_path}"
    if not place.link:
        tell(talk, operation, case, {**query, **place.parameters})
        return talk.send(case), here
    there = urlsplit(place.link)
    said = parse_qs(there.query, keep_blank_values=True)
    # A key that the caller shows is none of the page's, and links may leave it out.
    keys = {*talk.subject.spec.keys_in("query")} - said.keys()
    shown = {name: one for name, one in (case.query or {}).items() if name in keys}
    case.query = {**shown, **said}
    target = there._replace(query="", fragment="").geturl()
    if _is_same(target, here):
        return talk.send(case), here
    return talk.send(case, target=target), target


def _is_same(there: str, here: str) -> bool:
    """Whether a link leads where we ask anyway.

    Who is asked does not follow from it: a service knows its public address, and maybe a
    prefix at which it is mounted, and may be tested without them.
    """
    one, other = urlsplit(there), urlsplit(here)
    if (one.scheme, one.netloc) != (other.scheme, other.netloc):
        return True
    return one.path.endswith(other.path) or other.path.endswith(one.path)


def _following(
    paging: Paging | None,
    answer: Answer,
    place: Place,
    count: int,
    number: int,
) -> Place | None:
    """Where the next page is; None after the last one."""
    if paging is None:
        return None
    if paging.more is not None and not pointed(answer.value, paging.more):
        return None
    name = str(paging.parameter)
    match paging.style:
        case "offset" | "page" if not count:
            return None
        case "offset":
            at = int(place.parameters.get(name, paging.first or 0))
            return Place(parameters={name: at + count}, is_guessed=True)
        case "page":
            first = 1 if paging.first is None else paging.first
            return Place(parameters={name: first + number + 1}, is_guessed=True)
        case "cursor":
            cursor = _told(paging, answer)
            return Place(parameters={name: cursor}) if cursor else None
    link = _told(paging, answer)
    return Place(link=link) if isinstance(link, str) and link else None


def _told(paging: Paging, answer: Answer) -> Any:
    """The cursor, or the link, that leads on."""
    if paging.header is not None:
        return answer.headers.get(paging.header.lower())
    if paging.next is not None:
        return pointed(answer.value, paging.next)
    return next_link(answer.headers.get("link", ""))

"""Laws of listings: pages part the list, limits hold, and a filter only filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ....http.operation import Operation
from ....http.resources import Resource
from ...words import counted
from ..document import Schema
from ..shapes import applied, members
from .answers import Broken, Thing, Unmet, called, refused
from .comparing import same
from .conversation import Conversation
from .judging import hold
from .parameters import parameter as said_of
from .parameters import tell
from .walking import items_of, key_of, walk

if TYPE_CHECKING:
    from ..subject import HttpSubject

_THINGS = 4
_KINDS = 8
"""Values of a field, each of which is filtered for: more of an enumeration are left out."""
_LARGEST = 25
"""Things on a page, at most: so that the next one has some, they are made, and one more."""


def pages_part_the_list(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that a listing in small pages shows each thing once, and no other ones."""
    __tracebackhide__ = True
    listing = _listing(resource)
    limit = listing.paging.limit if listing.paging else None

    def play(talk: Conversation) -> None:
        # One at a time hides pages that overlap, and more than there is hides the rest.
        size = talk.one_of(_sizes(talk, listing, limit)) if limit else 0
        things = _make(talk, resource, count=max(_THINGS, size + 1))
        above = things[0].keys[:-1]
        query = {limit: size} if limit else {}
        keys = [key_of(one, resource) for one in walk(talk, resource, above, query)]
        twice = [key for key, count in Counter(keys).items() if count > 1]
        how = f"in pages of {size}" if size else "page by page"
        if twice:
            raise Broken(f"{called(listing)}, {how}, lists {twice[0]} more than once.")
        lost = [one.keys[-1] for one in things if one.keys[-1] not in keys]
        if lost:
            raise Broken(f"{called(listing)}, {how}, never lists {lost[0]}.")

    hold(subject, "pages", listing, play, stated=stated)


def limits_hold(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that a page has no more things than were asked for."""
    __tracebackhide__ = True
    listing = _listing(resource)
    assert listing.paging is not None and listing.paging.limit is not None
    limit = listing.paging.limit

    def play(talk: Conversation) -> None:
        size = _sizes(talk, listing, limit)[0]
        things = _make(talk, resource, count=max(_THINGS, size + 1))
        case = talk.bare(listing)
        tell(talk, listing, case, {limit: size})
        answer = talk.send(case, keys=things[0].keys[:-1])
        if not answer.ok:
            raise refused(listing, answer)
        items = items_of(answer, resource)
        if len(items) > size:
            raise Broken(
                f"{called(listing)} was asked for {counted(size, 'thing')} "
                f"({limit}={size}), and lists {len(items)}."
            )

    hold(subject, "limits", listing, play, stated=stated)


def a_filter_only_filters(
    subject: HttpSubject,
    resource: Resource,
    parameter: str,
    field: str,
    *,
    stated: bool = False,
) -> None:
    """Check that *parameter* lists those things whose *field* is what it says, and all of them."""
    __tracebackhide__ = True
    listing = _listing(resource)

    def play(talk: Conversation) -> None:
        things = _make(talk, resource, field)
        above = things[0].keys[:-1]
        whole = walk(talk, resource, above)
        document = talk.subject.spec
        said = said_of(talk, listing, parameter)
        schema: Schema = said.get("schema", {})
        is_list = any(s.get("type") == "array" for s in applied(document, schema))
        values = [one.shown.get(field) for one in things if isinstance(one.shown, dict)]
        values = [one for one in values if isinstance(one, str | int | float)]
        if not values:
            raise Unmet(f"no thing that was made has {field!r}")

        def fits(item: Any, value: Any) -> bool:
            has = item.get(field) if isinstance(item, Mapping) else None
            return same(document, {}, has, value)

        if all(fits(one, values[0]) for one in whole):
            raise Unmet(f"all things have the same {field!r}")
        for value in dict.fromkeys(values):
            query = {parameter: [value] if is_list else value}
            shown = walk(talk, resource, above, query)
            for item in shown:
                if field in item and not fits(item, value):
                    raise Broken(
                        f"{called(listing)} with {parameter}={value!r} lists "
                        f"{key_of(item, resource)}, whose {field} is {item.get(field)!r}."
                    )
            keys = {key_of(one, resource) for one in shown}
            for item in whole:
                if fits(item, value) and key_of(item, resource) not in keys:
                    raise Broken(
                        f"{called(listing)} with {parameter}={value!r} does not list "
                        f"{key_of(item, resource)}, whose {field} is that."
                    )

    hold(subject, f"filter-{parameter}", listing, play, stated=stated)


def _make(
    talk: Conversation, resource: Resource, field: str = "", count: int = _THINGS
) -> list[Thing]:
    """*count* things; where few values of *field* are possible, they have all of them."""
    above = talk.above(resource)
    choices = _choices(talk, resource, field)[:_KINDS]
    count = max(count, len(choices))
    said = [{field: choices[n % len(choices)]} if choices else {} for n in range(count)]
    return [talk.make(resource, above=above, said=one) for one in said]


def _choices(talk: Conversation, resource: Resource, field: str) -> list[Any]:
    document = talk.subject.spec
    assert resource.create is not None
    body = document.body(talk.declared(resource.create))
    known = members(document, body).properties if body is not None else {}
    for schema in known.get(field, ()):
        for one in applied(document, schema):
            if "enum" in one:
                return [value for value in one["enum"] if value is not None]
            if one.get("type") == "boolean":
                return [True, False]
    return []


def _listing(resource: Resource) -> Operation[Any]:
    assert resource.list is not None, "the law needs an operation that lists"
    return resource.list


def _sizes(talk: Conversation, listing: Operation[Any], limit: str) -> list[int]:
    """The smallest pages that the contract allows, and of which several can be filled.

    Raises:
        Unmet: There are none.
    """
    schema: Schema = said_of(talk, listing, limit).get("schema", {})
    validator = talk.subject.spec.validator(schema)
    allowed = [
        size
        for size in range(1, _LARGEST + 1)
        if validator is None or validator.is_valid(size)
    ]
    if not allowed:
        raise Unmet(f"{called(listing)} has no pages of {_LARGEST} things or fewer")
    return allowed[:3]

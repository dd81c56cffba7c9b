"""All things that a method lists, over as many pages or answers as it takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from google.protobuf.message import DecodeError, Message

from ...grpc.descriptors import kind_of
from ...grpc.method import Method
from ...grpc.pages import NEXT, SIZES, TOKEN
from ...grpc.resources import Resource, is_place, within
from .calls import Exchange

_PAGES = 50

M = TypeVar("M", bound=Message)
Ask = Callable[[Method[Any, Any], Message], Exchange]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a method lists.

    Attributes:
        things: All of it.
        largest: How many of them stood on the largest page.
    """

    things: Sequence[Message]
    largest: int


def in_one_place(
    resource: Resource, sent: Sequence[M], keeps_rules: Callable[[M], bool]
) -> list[M]:
    """Return requests that make things where the first of *sent* makes one: they are listed
    together. What breaks a rule then is left out.
    """
    asked = [field for one in resource.lists for field in one.request.DESCRIPTOR.fields]
    places = {one.name for one in asked if is_place(one)}
    found = []
    for one in sent:
        moved = type(one)()
        moved.CopyFrom(one)
        for name in places & set(kind_of(one).fields_by_name):
            moved.ClearField(name)
        chosen = resource.chosen_in(type(one))
        found.append(within(moved, sent[0], but=chosen))
    return [one for one in found if keeps_rules(one)]


def can_be_paged(method: Method[Any, Any]) -> bool:
    """Whether *method* can be asked for pages of a size, and for those that follow."""
    names = method.request.DESCRIPTOR.fields_by_name
    has_next = NEXT in method.response.DESCRIPTOR.fields_by_name
    return has_next and TOKEN in names and any(one in names for one in SIZES)


def listed(
    resource: Resource,
    method: Method[Any, Any],
    made_by: Message,
    ask: Ask,
    *,
    size: int = 0,
    only: Mapping[str, Any] | None = None,
) -> Listed | None:
    """Return what *method* lists; None if it refuses to.

    Args:
        resource: What is listed.
        method: Lists it.
        made_by: A request that made one: it says where.
        ask: Makes a call.
        size: How much is on a page; 0 leaves that to the service.
        only: What else is said in each request.
    """
    request: Any = within(method.request(), made_by)
    sizes = [name for name in SIZES if name in kind_of(request).fields_by_name]
    for name in sizes[:1] if size else ():
        setattr(request, name, size)
    for name, value in (only or {}).items():
        setattr(request, name, value)
    found: list[Message] = []
    largest = 0
    for _ in range(_PAGES):
        exchange = ask(method, request)
        if not exchange.is_good:
            return None
        page: list[Message] = []
        following = ""
        for raw in exchange.answers:
            try:
                answer: Any = method.response.FromString(raw)
            except DecodeError:
                return None
            page += resource.listed_in(answer)
            if NEXT in kind_of(answer).fields_by_name:
                following = str(getattr(answer, NEXT))
        found += page
        largest = max(largest, len(page))
        if not following or TOKEN not in kind_of(request).fields_by_name:
            break
        setattr(request, TOKEN, following)
    return Listed(things=found, largest=largest)

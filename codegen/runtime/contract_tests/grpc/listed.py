"""All things that a method lists, over as many pages or answers as it takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from google.protobuf.message import DecodeError, Message

from ...grpc.method import Method
from .calls import Exchange
from .parts import kind_of
from .resource import Resource, within

_PAGES = 50
_SIZE = ("page_size", "max_results", "limit")
_TOKEN, _NEXT = "page_token", "next_page_token"

Ask = Callable[[Method[Any, Any], Message], Exchange]


def listed(
    resource: Resource,
    method: Method[Any, Any],
    made_by: Message,
    size: int,
    ask: Ask,
) -> list[Message] | None:
    """Return what *method* lists, in pages of *size* if that is said; None if it refuses to.

    Args:
        resource: What is listed.
        method: Lists it.
        made_by: A request that made one: it says where.
        size: How much is on a page; 0 leaves that to the service.
        ask: Makes a call.
    """
    request: Any = within(method.request(), made_by)
    for name in _SIZE if size else ():
        if name in method.request.DESCRIPTOR.fields_by_name:
            setattr(request, name, size)
    found: list[Message] = []
    for _ in range(_PAGES):
        exchange = ask(method, request)
        if not exchange.is_good:
            return None
        following = ""
        for raw in exchange.answers:
            try:
                answer: Any = method.response.FromString(raw)
            except DecodeError:
                return None
            found += resource.things(answer)
            if _NEXT in kind_of(answer).fields_by_name:
                following = str(getattr(answer, _NEXT))
        if not following or _TOKEN not in request.DESCRIPTOR.fields_by_name:
            break
        setattr(request, _TOKEN, following)
    return found

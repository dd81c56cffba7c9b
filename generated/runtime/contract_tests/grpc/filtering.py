"""Fields of requests that list: those that are called like a field of the things listed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from google.protobuf.message import Message

from ...grpc.descriptors import Field, kind_of
from ...grpc.resources import filters, is_place
from .listed import listed
from .session import Noted
from .steps import Steps

LAW = "filter-{}"


def filtered(law: Steps, made: Sequence[Message], made_by: Message) -> list[Noted]:
    """See whether such a field lists the things that have its value, and all of them."""
    resource, found = law.resource, list[Noted]()
    for method in resource.lists:
        for field in filters(method.request.DESCRIPTOR, kind_of(made[0])):
            wanted = None if is_place(field) else _told(made, field)
            if wanted is None:
                continue
            only = {field.name: wanted}
            shown = listed(resource, method, made_by, law.ask, only=only)
            if shown is None:
                continue
            found += law.noted(
                _wrong(law, made, shown.things, field, wanted),
                f"{method.name} {field.name}",
                LAW.format(field.name),
            )
    return found


def _told(made: Sequence[Message], field: Field) -> Any:
    """A value that tells some of what was *made* from others; None if none does.

    What is no value at all (an empty text, 0) asks for everything, as a rule.
    """
    values = [getattr(one, field.name) for one in made]
    return next((one for one in values if one and values.count(one) < len(made)), None)


def _wrong(
    law: Steps,
    made: Sequence[Message],
    shown: Sequence[Message],
    field: Field,
    wanted: Any,
) -> str:
    """What is wrong with what is *shown*, in words; empty if nothing is."""
    key = law.resource.key_of(made[0])
    others = [one for one in shown if getattr(one, field.name) != wanted]
    asked = f"Those whose {field.name} is {wanted!r} were asked for"
    if others:
        return f"{asked}, and one has {getattr(others[0], field.name)!r}."
    known = [getattr(one, key) for one in shown]
    lost = [
        getattr(one, key)
        for one in made
        if getattr(one, field.name) == wanted and getattr(one, key) not in known
    ]
    return f"{asked}, and {lost[0]!r}, which is one, is not listed." if lost else ""

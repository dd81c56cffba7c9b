"""Vectors about what a client sends: each plays calls, and says what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..findings import Finding
from .call import Call
from .compared import complaints
from .given import ABSENT, Given
from .playing import Played
from .samples import ZONED, is_free
from .schemas import flat, is_hidden, is_nullable
from .styles import Declared

AWKWARD: Mapping[str, str] = {
    "path": "a/b%c?d#e ü&=+:@;",
    "query": "a/b%c?d#e ü&=+:@;",
    "header": "a/b%c?d#e:=;",
    "cookie": "a/b%c?d#eü",
}
"""Texts of which much means something where they are written."""
_SPACED = frozenset({"spaceDelimited", "pipeDelimited"})

Found = list[Finding] | None
"""What a vector found; None if the contract has nothing of what it is about."""


def everything(call: Call) -> Found:
    """All that may be given arrives where, and written as, the contract says."""
    given = call.given(everything=True)
    return _sent(call, "request", given)


def least(call: Call) -> Found:
    """What is not given is absent; what must be there is there."""
    given = call.given(everything=False)
    return _sent(call, "absent", given)


def blocking(call: Call) -> Found:
    """The sync client sends the same."""
    if call.streams:
        return None
    given = call.given(everything=True)
    return _sent(call, "request_blocking", given, blocking=True)


def escaping(call: Call) -> Found:
    """What means something where it is written arrives as a text."""
    tried: list[tuple[Declared, Any]] = []
    for one in call.parameters:
        if one.place in AWKWARD and not one.media_type:
            value = _awkward(call, one)
            if value is not ABSENT:
                tried.append((one, value))
    if not tried:
        return None
    found: list[Finding] = []
    start = call.given(everything=False)
    for one, value in tried:
        given = start.but(one.place, one.name, value)
        try:
            call.python(call.arguments[one.key], value)
        except ValueError:
            continue
        found += _sent(call, "escaping", given, refusing=isinstance(value, list))
    return found


def _awkward(call: Call, one: Declared) -> Any:
    """A value of *one* with an awkward text in it; `ABSENT` if there can be none."""
    document = call.subject.spec
    known = flat(document, one.schema)
    text = AWKWARD[one.place]
    if is_free(document, one.schema):
        return _long_enough(known, text)
    items = known.get("items")
    if known.get("type") == "array" and items is not None and is_free(document, items):
        if one.style in _SPACED:
            text = text.replace(" ", "").replace("+", "")
        if one.place == "header":
            text = text.replace(":", "")
        item = _long_enough(flat(document, items), text)
        made = [item, f"{item}2"] if known.get("maxItems", 2) > 1 else [item]
        if len(made) < known.get("minItems", 0):
            return ABSENT
        problem = call.subject.validity["request"].problem(one.schema, made)
        return ABSENT if problem else made
    return ABSENT


def _long_enough(known: Mapping[str, Any], text: str) -> str:
    return text.ljust(known.get("minLength", 0), "x")[: known.get("maxLength", 100)]


def null(call: Call) -> Found:
    """A member of the body that is given as null is null."""
    given = call.given(everything=True)
    if given.kind is None or not given.kind.is_json or not isinstance(given.body, dict):
        return None
    document = call.subject.spec
    known = flat(document, given.kind.schema)
    nullable = [
        name
        for name, one in known.get("properties", {}).items()
        if is_nullable(document, one) and not is_hidden(document, one, "request")
    ]
    body = {**given.body, **dict.fromkeys(nullable)}
    problem = call.subject.validity["request"].problem(given.kind.schema, body)
    if not nullable or problem:
        return None
    made = Given(parameters=given.parameters, body=body, kind=given.kind)
    return _sent(call, "null", made)


def zones(call: Call) -> Found:
    """A moment keeps its zone on the wire."""
    given = call.given(everything=True, zoned=True)
    if ZONED not in list(texts([*given.parameters.values(), given.body])):
        return None
    return _sent(call, "zone_sent", given)


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


def _sent(
    call: Call,
    check: str,
    given: Given,
    *,
    refusing: bool = False,
    **options: Any,
) -> list[Finding]:
    """Send *given*; a value that nobody could read may be refused where that is said."""
    played = call.play(given, call.success.reply, **options)
    if not played.sent:
        if refusing and played.refused:
            return []
        said = f"nothing was sent: {_raised(played)}"
        return [call.finding(check, said, played)]
    return [
        call.finding(check, said, played, pointer=pointer)
        for said, pointer in complaints(call, played)
    ]


def _raised(played: Played) -> str:
    error = played.error
    return "" if error is None else f"{type(error).__name__}: {error}"


VECTORS = {
    "request": everything,
    "request_blocking": blocking,
    "absent": least,
    "escaping": escaping,
    "null": null,
    "zone_sent": zones,
}

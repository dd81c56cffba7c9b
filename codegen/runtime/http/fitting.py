"""Values that a contract allows, of which some parts are known and others are made up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, TypeAlias, cast

from pydantic import BaseModel
from pydantic_core import from_json, to_json

from ..content import Content, Empty, Json
from ..errors import ContractViolation
from ..sample import sample
from ..wire_fields import wire_fields
from .answered import Answer
from .operation import Operation
from .request import contents_of
from .streams.items import StreamContent

Thing: TypeAlias = dict[str, Any]
"""An object of JSON."""

_UNTOLD: Any = object()


def first_content(operation: Operation[Any]) -> Content[Any]:
    """Return how the first good answer of *operation* is written."""
    for contents in operation.results.values():
        return contents_of(contents)[0]
    return Empty()


def made_up(content: Content[Any]) -> Any:
    """Return a value that *content* allows; of a stream, a list of one item."""
    if isinstance(content, Empty):
        return None
    value = sample(content.type)
    return [value] if isinstance(content, StreamContent) else value


def a_thing(content: Json[Any]) -> Thing:
    """Return a thing that *content* allows, with all that it may have."""
    value = as_json(content, made_up(content))
    return value if isinstance(value, dict) else {}


def fitting(content: Content[Any], known: Mapping[str, Any]) -> Any:
    """Return a value that *content* allows, with as much of what is *known* as there can be.

    What must be there and is not known is made up; what need not be there is not. *known*
    is JSON, by the names of the wire; what is no JSON says nothing of a thing.
    """
    if not isinstance(content, Json):
        return made_up(content)
    for guess in _guesses(content, known):
        with suppress(ContractViolation):
            return content.decode(to_json(guess))
    return sample(content.type)


def _guesses(content: Json[Any], known: Mapping[str, Any]) -> Iterator[Any]:
    """What may be a value: the most of what is known first."""
    fields = _fields(content.type)
    taken = {k: v for k, v in known.items() if fields is None or k in fields}
    yield taken
    made = as_json(content, sample(content.type))
    if not isinstance(made, dict):
        yield made
        return
    least = {k: v for k, v in made.items() if fields is None or fields.get(k)}
    yield _merged(least, taken)
    yield _merged(least, taken, items=True)
    whole = dict(least)
    for name, value in taken.items():
        with suppress(ContractViolation):
            content.decode(to_json({**whole, name: value}))
            whole[name] = value
    yield whole


def _merged(made: Any, known: Any, *, items: bool = False) -> Any:
    """Return *known* with what is *made* for the rest, in the *items* of lists as well."""
    if isinstance(made, dict) and isinstance(known, Mapping):
        both = {k: _merged(made.get(k), v, items=items) for k, v in known.items()}
        return {**made, **both}
    if items and made and isinstance(made, list) and isinstance(known, list):
        return [_merged(made[0], one, items=items) for one in known]
    return known


def _fields(type: Any) -> dict[str, bool] | None:
    """The names of the wire that a class has, and whether each must be there.

    None if it takes whatever comes, or is no class.
    """
    if not _is_model(type):
        return None
    model = cast("type[BaseModel]", type)
    if model.model_config.get("extra") == "allow":
        return None
    return {name: field.is_required() for name, field in wire_fields(model).items()}


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def changed(
    content: Json[Any], known: Thing, told: Mapping[str, Any], *, patch: bool
) -> tuple[Thing, list[str]]:
    """Return *known* after *told* was said of it, and what of that there cannot be.

    What there cannot be leaves what was there. Of a merge *patch* (RFC 7396) null removes;
    of anything else it does where nothing can be null.
    """
    whole = _patched(known, told) if patch else {**known, **told}
    if allows(content, whole):
        return whole, []
    thing, left = dict(known), []
    for name, value in told.items():
        one = {name: value}
        guesses = [_patched(thing, one)] if patch else [{**thing, **one}]
        if value is None:
            guesses += [{**thing, **one}, _patched(thing, one)]
        fit = next((guess for guess in guesses if allows(content, guess)), None)
        if fit is None:
            left.append(name)
        else:
            thing = fit
    return thing, left


def _patched(known: Any, told: Any) -> Any:
    """Return *known* after a merge patch."""
    if not isinstance(told, Mapping):
        return told
    after = dict(known) if isinstance(known, Mapping) else {}
    for name, value in told.items():
        if value is None:
            after.pop(name, None)
        else:
            after[name] = _patched(after.get(name), value)
    return after


def allows(content: Json[Any], thing: Mapping[str, Any]) -> bool:
    """Whether *thing* is one that *content* has; what a class does not know is no matter."""
    fields = _fields(content.type)
    known = {k: v for k, v in thing.items() if fields is None or k in fields}
    with suppress(ContractViolation):
        content.decode(to_json(known))
        return True
    return False


def answered(
    operation: Operation[Any],
    value: Any,
    told: Mapping[str, str | None] | None = None,
) -> Any:
    """Return *value* with the headers that the first good answer of *operation* has.

    *told* are some of them, by names in lower case, None for one that is not there if it
    need not be; the others are made up.
    """
    kind = operation.headers.get(next(iter(operation.results)))
    if kind is None:
        return value
    headers, told = sample(kind), told or {}
    known = {
        name: "" if text is None and field.is_required() else text
        for name, field in kind.model_fields.items()
        for text in [told.get((field.alias or name).lower(), _UNTOLD)]
        if text is not _UNTOLD
    }
    return Answer(value, headers=headers.model_copy(update=known))


def as_json(content: Json[Any], value: Any) -> Any:
    """Return *value* as JSON."""
    return from_json(content.encode(value)[0])

"""Values that a contract allows, of which some parts are known and others are made up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, TypeAlias, cast
from uuid import UUID

from pydantic import BaseModel
from pydantic_core import from_json, to_json

from ..content import Json
from ..errors import ContractViolation
from ..sample import sample
from .answered import Answer
from .operation import Operation

Thing: TypeAlias = dict[str, Any]
"""An object of JSON."""


def made_up(content: Json[Any] | None) -> Thing:
    """Return a thing that *content* allows, with all that it may have."""
    value = None if content is None else as_json(content, sample(content.type))
    return value if isinstance(value, dict) else {}


def fitting(content: Json[Any] | None, known: Mapping[str, Any]) -> Any:
    """Return a value that *content* allows, with as much of what is *known* as there can be.

    What must be there and is not known is made up; what need not be there is not. *known*
    is JSON, by the names of the wire.
    """
    if content is None:
        return None
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
    whole = dict(least)
    for name, value in taken.items():
        with suppress(ContractViolation):
            content.decode(to_json({**whole, name: value}))
            whole[name] = value
    yield whole


def _merged(made: Any, known: Any) -> Any:
    if isinstance(made, dict) and isinstance(known, Mapping):
        both = {name: _merged(made.get(name), value) for name, value in known.items()}
        return {**made, **both}
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
    return {
        field.alias or name: field.is_required()
        for name, field in model.model_fields.items()
    }


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def answered(
    operation: Operation[Any], value: Any, told: Mapping[str, str] | None = None
) -> Any:
    """Return *value* with the headers that the first good answer of *operation* has.

    *told* are some of them, by names in lower case; the others are made up.
    """
    kind = operation.headers.get(next(iter(operation.results)))
    if kind is None:
        return value
    headers, told = sample(kind), told or {}
    known = {
        name: told[alias.lower()]
        for name, field in kind.model_fields.items()
        if (alias := field.alias or name).lower() in told
    }
    return Answer(value, headers=headers.model_copy(update=known))


def as_json(content: Json[Any], value: Any) -> Any:
    """Return *value* as JSON."""
    return from_json(content.encode(value)[0])


def fresh_key(content: Json[Any] | None, name: str, taken: Iterable[str]) -> Any:
    """Return a key that none of *taken* is, for the property *name* of what *content* says."""
    if content is None:
        return None
    known = set(taken)
    made = as_json(content, sample(content.type))
    like = made.get(name) if isinstance(made, dict) else None
    spell = _speller(like)
    for number in range(1, len(known) + 2):
        key = spell(number)
        if str(key) not in known and _is_allowed(content, name, key):
            return key
    return like


def _speller(like: Any) -> Callable[[int], Any]:
    """What makes keys of numbers that look as *like* does."""
    if isinstance(like, int):
        return lambda number: number
    if isinstance(like, str):
        with suppress(ValueError):
            UUID(like)
            return lambda number: str(UUID(int=(4 << 76) | (8 << 60) | number))
        return lambda number: f"{like}{number}"
    return lambda number: like


def _is_allowed(content: Json[Any], name: str, key: Any) -> bool:
    value = fitting(content, {name: key})
    return bool(as_json(content, value).get(name) == key)

"""Keys for things whose maker names none: such as the contract allows, and each but once."""

from __future__ import annotations

import string
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from itertools import chain, count, islice, product
from typing import Annotated, Any
from uuid import UUID

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo
from pydantic_core import to_json

from ..content import Json
from ..errors import ContractViolation
from ..sample import CannotSample, sample
from ..wire_fields import wire_field
from .fitting import as_json

_TRIES = 10_000
"""Keys that are tried beside those that are taken: a contract may allow few of many."""
_LONGEST = 64
_WHEELS = (string.digits, string.ascii_lowercase, string.ascii_uppercase)


class NoKeyLeft(CannotSample):
    """All keys that the contract allows, as far as they can be guessed, are taken."""

    statuses = (507, 409)


def fresh_key(content: Json[Any], name: str, taken: Collection[str]) -> Any:
    """Return a key that none of *taken* is, for the property *name* of what *content* says.

    Raises:
        NoKeyLeft: There is none.
    """
    field = wire_field(content.type, name)
    if field is None:
        raise NoKeyLeft(f"nobody knows what may be {name}")
    allowed: Json[Any] = Json(_bounded(field))
    guesses = _guesses(allowed, len(taken) + 1)
    for guess in islice(guesses, len(taken) + _TRIES):
        with suppress(ContractViolation):
            key = as_json(allowed, allowed.decode(to_json(guess)))
            if key is not None and str(key) not in taken:
                return key
    raise NoKeyLeft(f"no {name} is left of those that the contract allows")


def _bounded(field: FieldInfo) -> Any:
    """Return the type of a *field* as it stands alone: without its alias."""
    if not field.metadata:
        return field.annotation
    return Annotated[(field.annotation, *field.metadata)]


def _guesses(allowed: Json[Any], most: int) -> Iterator[Any]:
    """What may be a key: first so many that count from 1, then whatever is near those."""
    like = as_json(allowed, sample(allowed.type))
    listed = list(_listed(TypeAdapter(allowed.type).json_schema()))
    if listed:
        return iter(listed)
    if isinstance(like, bool):
        return iter((True, False))
    if isinstance(like, int | float):
        near = (like + sign * step for step in count() for sign in (1, -1))
        return chain(range(1, most + 1), near)
    if not isinstance(like, str):
        return iter((like,))
    with suppress(ValueError):
        UUID(like)
        return (str(UUID(int=(4 << 76) | (8 << 60) | one)) for one in count(1))
    with suppress(ValueError):
        day = date.fromisoformat(like)
        return (str(day + timedelta(days)) for days in count())
    counted = (f"{like}{number}" for number in range(1, most + 1))
    longer = (like + like[-1:] * more for more in range(1, _LONGEST))
    return chain(counted, longer, _turned(like))


def _listed(schema: Any) -> Iterator[Any]:
    """The values that the schema of a scalar lists, if it does."""
    if isinstance(schema, list):
        for one in schema:
            yield from _listed(one)
    elif isinstance(schema, Mapping):
        yield from schema.get("enum", ())
        if "const" in schema:
            yield schema["const"]
        for word in ("anyOf", "oneOf", "allOf"):
            yield from _listed(schema.get(word))
        yield from _listed([*schema.get("$defs", {}).values()])


def _turned(like: str) -> Iterator[str]:
    """Texts that look as *like* does: each digit and letter is a wheel of a counter."""
    wheels = []
    for sign in like:
        wheel = next((one for one in _WHEELS if sign in one), sign)
        at = wheel.index(sign)
        wheels.append(wheel[at:] + wheel[:at])
    return ("".join(signs) for signs in product(*wheels))

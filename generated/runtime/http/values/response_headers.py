"""The headers of an answer, read as a contract declares them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from ...content import first_problem
from ...errors import ContractViolation
from .headers import SET_COOKIE, Headers
from .shapes import Schema, Shape, branches, kinds, resolved

M = TypeVar("M")


def read_headers(kind: type[M], headers: Mapping[str, str]) -> M:
    """Return *headers* as a model whose aliases are names of headers.

    They are written in `simple` style (OpenAPI 3.1, section 4.8.21): lists with commas,
    objects as `R=100,G=200` or `R,100,G,200`. Not so Set-Cookie, whose commas mean
    nothing: where a list is declared it has one text for each, else the first is read.

    Raises:
        ContractViolation: One is missing, or is not what the model says.
    """
    adapter, properties, definitions = _shape(cast(Any, kind))
    known = Headers(headers)
    values = {
        name: (
            _cookies(known.getlist(name), schema, definitions)
            if name.lower() == SET_COOKIE
            else _value(known[name], schema, definitions)
        )
        for name, schema in properties.items()
        if name in known
    }
    try:
        made: M = adapter.validate_python(values)
    except ValidationError as error:
        problem = first_problem(error)
        raise ContractViolation(f"headers break the contract: {problem}") from error
    return made


@lru_cache(maxsize=256)
def _shape(kind: Any) -> tuple[TypeAdapter[Any], Schema, Schema]:
    """Return what reads *kind*, and the schemas of its fields by wire name."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    schema = adapter.json_schema()
    definitions = schema.get("$defs", {})
    return adapter, resolved(schema, definitions).get("properties", {}), definitions


def _value(text: str, schema: Schema, definitions: Schema) -> Any:
    """Return a text with the structure, and the kind of number, that *schema* has."""
    text, allowed = text.strip(), kinds(schema, definitions)
    if text[:1] in ("[", "{"):  # a header with a media type in place of a style
        whole = Shape(schema, definitions)
        return whole.read(whole.unfolded(text))
    if "array" in allowed:
        of = [b for b in branches(schema, definitions) if b.get("type") == "array"]
        item = of[0].get("items", {})
        return [_value(part, item, definitions) for part in _parts(text)]
    if "object" in allowed:
        return _object(text)
    if allowed <= {"integer", "number", "null"}:  # also those of an enum
        return _number(text)
    return text


def _cookies(texts: list[str], schema: Schema, definitions: Schema) -> Any:
    return texts if "array" in kinds(schema, definitions) else texts[0]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")] if text else []


def _object(text: str) -> dict[str, str] | str:
    """Return the object that *text* is; *text* itself, which is none, if it is none."""
    parts = _parts(text)
    if all("=" in part for part in parts):
        return dict(part.split("=", 1) for part in parts)
    even = len(parts) % 2 == 0
    return dict(zip(parts[::2], parts[1::2], strict=True)) if even else text


def _number(text: str) -> Any:
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text

"""What a value shows of its schema: what was not declared, what was to stay hidden, branches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .document import Document, Schema

_APPLIED = ("allOf", "anyOf", "oneOf")
_CONDITIONAL = ("if", "then", "else")
_DEEP = 30
"""Schemas that apply to one value by reference; more are a circle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """What the schemas of one object declare together.

    Attributes:
        properties: The schemas of each property that any of them declares.
        is_open: Whether one of them says what else there may be.
    """

    properties: Mapping[str, tuple[Schema, ...]]
    is_open: bool


def applied(document: Document, schema: Schema, depth: int = 0) -> Iterator[Schema]:
    """Return *schema*, and all schemas that it applies, or may apply, to the same value.

    A schema with a discriminator may be any of those that are made of it.
    """
    yield from _applied(document, schema, depth, ())


def _applied(
    document: Document, schema: Schema, depth: int, above: tuple[int, ...]
) -> Iterator[Schema]:
    """The same, of what the schemas *above* it, by identity, have led to."""
    schema = document.resolved(schema) if not _has_siblings(schema) else schema
    if not isinstance(schema, Mapping) or depth > _DEEP:
        return
    yield schema
    above = (*above, id(schema))
    for one in (*_parts(schema), *_heirs(document, schema, above)):
        yield from _applied(document, one, depth + 1, above)


def _parts(schema: Mapping[str, Any]) -> Iterator[Schema]:
    if _has_siblings(schema):
        yield {"$ref": schema["$ref"]}
    for keyword in _APPLIED:
        yield from schema.get(keyword, ())
    for keyword in _CONDITIONAL:
        if keyword in schema:
            yield schema[keyword]
    yield from schema.get("dependentSchemas", {}).values()


def _heirs(
    document: Document, schema: Mapping[str, Any], above: tuple[int, ...]
) -> tuple[Schema, ...]:
    """What *schema* may be by its discriminator; nothing, where one of those led to it."""
    if not isinstance(schema.get("discriminator"), Mapping):
        return ()
    heirs = document.heirs(schema)
    return () if any(id(one) in above for one in heirs) else heirs


def members(document: Document, schema: Schema) -> Members:
    """Return what *schema* declares of the properties of an object."""
    properties: dict[str, list[Schema]] = {}
    is_open, declares = False, False
    for one in applied(document, schema):
        for name, value in one.get("properties", {}).items():
            properties.setdefault(name, []).append(value)
            declares = True
        extra = one.get("additionalProperties", one.get("unevaluatedProperties"))
        said = extra is not None and extra is not False
        is_open = is_open or said or bool(one.get("patternProperties"))
        is_open = is_open or any(
            _is_free(document.resolved(alternative))
            for keyword in ("anyOf", "oneOf")
            for alternative in one.get(keyword, ())
        )
    return Members(
        properties={name: tuple(found) for name, found in properties.items()},
        is_open=is_open or not declares,
    )


def _is_free(schema: Schema) -> bool:
    """Whether *schema* takes any object: it says so, or says nothing."""
    if not isinstance(schema, Mapping):
        return schema is True
    free = schema.get("type") == "object" and not {"properties", *_APPLIED} & set(
        schema
    )
    return free or not schema


def free_texts(document: Document, body: Schema) -> Iterator[tuple[str, int | None]]:
    """Return the properties of *body* that may be any text, and how long that is at most."""
    for name, schemas in members(document, body).properties.items():
        found = [one for schema in schemas for one in applied(document, schema)]
        keys = {key for one in found for key in one}
        if {"enum", "const", "pattern", "format"} & keys:
            continue
        if any(flagged(document, schema, "readOnly") for schema in schemas):
            continue
        if any(one.get("type") in ("string", ["string", "null"]) for one in found):
            least = max((one.get("minLength", 0) for one in found), default=0)
            if least <= 1:
                yield name, min(
                    (one["maxLength"] for one in found if "maxLength" in one),
                    default=None,
                )


def undeclared(
    document: Document, schema: Schema, value: Any, at: str = ""
) -> Iterator[str]:
    """Return pointers to the properties of *value* of which *schema* says nothing at all.

    Where it says `additionalProperties`, or has no properties, it says something.
    """
    for place, known, item in _objects(document, schema, value, at):
        if not known.is_open:
            yield from (
                f"{place}/{name}" for name in item if name not in known.properties
            )


def write_only(
    document: Document, schema: Schema, value: Any, at: str = ""
) -> Iterator[str]:
    """Return pointers to the properties of *value* that *schema* calls `writeOnly`."""
    for place, known, item in _objects(document, schema, value, at):
        for name in item:
            found = known.properties.get(name, ())
            if any(flagged(document, one, "writeOnly") for one in found):
                yield f"{place}/{name}"


def flagged(document: Document, schema: Schema, keyword: str) -> bool:
    """Whether *schema* has *keyword* (`readOnly`, `writeOnly`), itself or by reference."""
    return any(one.get(keyword) is True for one in applied(document, schema))


def _objects(
    document: Document, schema: Schema, value: Any, at: str, depth: int = 0
) -> Iterator[tuple[str, Members, Mapping[str, Any]]]:
    """Every object in *value*, where it is, and what is declared of it."""
    if depth > _DEEP:
        return
    if isinstance(value, Mapping):
        known = members(document, schema)
        yield at, known, value
        for name, item in value.items():
            for one in known.properties.get(name, ()):
                yield from _objects(document, one, item, f"{at}/{name}", depth + 1)
    elif isinstance(value, list):
        for one in applied(document, schema):
            if "items" in one:
                for number, item in enumerate(value):
                    place = f"{at}/{number}"
                    yield from _objects(document, one["items"], item, place, depth + 1)


def branches(document: Document, schema: Schema, at: str = "") -> frozenset[str]:
    """Return the branches of *schema*: optional properties, members of enums, alternatives.

    Each is a short text: `role=admin`, `address absent`, `payment is Card`.
    """
    return frozenset(_branches(document, schema, at, 0))


def taken(
    document: Document, schema: Schema, value: Any, at: str = ""
) -> frozenset[str]:
    """Return those branches of *schema* that *value* takes."""
    return frozenset(_taken(document, schema, value, at, 0))


def _branches(document: Document, schema: Schema, at: str, depth: int) -> Iterator[str]:
    if depth > 4:  # deeper ones are as good as tested through what refers to them
        return
    for one in _all_of(document, schema):
        for value in one.get("enum", ()):
            yield f"{at or 'value'}={_text(value)}"
        for keyword in ("oneOf", "anyOf"):
            alternatives = one.get(keyword, ())
            for number, alternative in enumerate(alternatives):
                yield f"{at or 'value'} is {_called(document, alternative, number)}"
                yield from _branches(document, alternative, at, depth + 1)
        required = one.get("required", ())
        for name, value in one.get("properties", {}).items():
            place = f"{at}.{name}" if at else name
            if name not in required:
                yield from (f"{place} present", f"{place} absent")
            yield from _branches(document, value, place, depth + 1)
        if isinstance(one.get("items"), Mapping):
            yield from _branches(document, one["items"], f"{at}[]", depth + 1)


def _taken(
    document: Document, schema: Schema, value: Any, at: str, depth: int
) -> Iterator[str]:
    if depth > 4:
        return
    for one in _all_of(document, schema):
        if value in one.get("enum", ()):
            yield f"{at or 'value'}={_text(value)}"
        for keyword in ("oneOf", "anyOf"):
            for number, alternative in enumerate(one.get(keyword, ())):
                if _fits(document, alternative, value):
                    yield f"{at or 'value'} is {_called(document, alternative, number)}"
                    yield from _taken(document, alternative, value, at, depth + 1)
        if isinstance(value, Mapping):
            required = one.get("required", ())
            for name, inner in one.get("properties", {}).items():
                place = f"{at}.{name}" if at else name
                if name not in required:
                    yield f"{place} {'present' if name in value else 'absent'}"
                if name in value:
                    yield from _taken(document, inner, value[name], place, depth + 1)
        if isinstance(value, list) and isinstance(one.get("items"), Mapping):
            for item in value:
                yield from _taken(document, one["items"], item, f"{at}[]", depth + 1)


def _all_of(
    document: Document, schema: Schema, depth: int = 0
) -> Iterator[Mapping[str, Any]]:
    """*schema* and what it always applies as well."""
    if depth > _DEEP:
        return
    siblings = _has_siblings(schema)
    found = schema if siblings else document.resolved(schema)
    if not isinstance(found, Mapping):
        return
    yield found
    if siblings:
        yield from _all_of(document, {"$ref": found["$ref"]}, depth + 1)
    for one in found.get("allOf", ()):
        yield from _all_of(document, one, depth + 1)


def _fits(document: Document, schema: Schema, value: Any) -> bool:
    """Whether *value* is valid; what cannot be decided is not."""
    validator = document.validator(schema)
    return validator is not None and validator.is_valid(value)


def _called(document: Document, schema: Schema, number: int) -> str:
    if isinstance(schema, Mapping):
        reference = schema.get("$ref")
        if isinstance(reference, str):
            return reference.rpartition("/")[2]
        if isinstance(schema.get("title") or schema.get("type"), str):
            return str(schema.get("title") or schema["type"])
    return f"alternative {number + 1}"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else repr(value)


def _has_siblings(schema: Schema) -> bool:
    """Whether *schema* says more than whom it refers to (OpenAPI 3.1)."""
    return isinstance(schema, Mapping) and "$ref" in schema and len(schema) > 1

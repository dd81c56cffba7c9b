"""Schemas of a document, each with all that it says together, and as JSON Schema has it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any, Literal

import jsonschema_rs

from ..http.document import Document, Schema

Direction = Literal["request", "response"]

_DEEP = 30
"""Schemas that refer to one another; more are a circle."""
_HERE = "urn:contract"
_HIDDEN: Mapping[Direction, str] = {"request": "readOnly", "response": "writeOnly"}


def flat(document: Document, schema: Schema, depth: int = 0) -> dict[str, Any]:
    """Return all that *schema* says of a value in any case: references and `allOf` taken in."""
    if not isinstance(schema, Mapping) or depth > _DEEP:
        return {}
    found: dict[str, Any] = {}
    if isinstance(schema.get("$ref"), str):
        siblings = {key: value for key, value in schema.items() if key != "$ref"}
        target = document.at(schema["$ref"])
        found = flat(document, target, depth + 1)
        return _both(found, flat(document, siblings, depth + 1)) if siblings else found
    found = {key: value for key, value in schema.items() if key != "allOf"}
    for one in schema.get("allOf", ()):
        found = _both(found, flat(document, one, depth + 1))
    return found


def _both(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """What two schemas say of the same value."""
    found = {**one, **other}
    mine, theirs = one.get("properties", {}), other.get("properties", {})
    if mine or theirs:
        found["properties"] = {
            name: (
                {"allOf": [mine[name], theirs[name]]}
                if name in mine and name in theirs
                else mine.get(name, theirs.get(name))
            )
            for name in {**mine, **theirs}
        }
    if "required" in one or "required" in other:
        found["required"] = [
            *dict.fromkeys([*one.get("required", ()), *other.get("required", ())])
        ]
    return found


def contents(document: Document, said: Any) -> dict[str, Mapping[str, Any]]:
    """Return the media types of a body, each with what is said of it (3.2: by reference)."""
    found = document.resolved(said.get("content")) if isinstance(said, Mapping) else {}
    if not isinstance(found, Mapping):
        return {}
    resolved = {name: document.resolved(one) for name, one in found.items()}
    return {n: one if isinstance(one, Mapping) else {} for n, one in resolved.items()}


def types(schema: Mapping[str, Any]) -> list[str]:
    """Return the types that *schema* names, those that follow from what it says else."""
    said = schema.get("type")
    if isinstance(said, str):
        return [said]
    if isinstance(said, list):
        return [one for one in said if isinstance(one, str)]
    for keyword, type in _IMPLIED:
        if keyword in schema:
            return [type]
    return []


_IMPLIED = (
    ("properties", "object"),
    ("additionalProperties", "object"),
    ("items", "array"),
    ("prefixItems", "array"),
    ("pattern", "string"),
    ("format", "string"),
    ("minLength", "string"),
    ("maxLength", "string"),
    ("minimum", "number"),
    ("maximum", "number"),
)


def is_base64(known: Mapping[str, Any]) -> bool:
    """Whether a flat schema is of bytes, which are written as a text."""
    named = known.get("format") in ("byte", "base64", "base64url")
    return named or str(known.get("contentEncoding", "")).startswith("base64")


def is_nullable(document: Document, schema: Schema) -> bool:
    """Whether *schema* says that null will do."""
    known = flat(document, schema)
    if known.get("nullable") is True or "null" in types(known):
        return True
    branches = [*known.get("anyOf", ()), *known.get("oneOf", ())]
    return any(types(flat(document, one)) == ["null"] for one in branches)


def is_hidden(
    document: Document, schema: Schema, direction: Direction, depth: int = 0
) -> bool:
    """Whether a property is no part of what goes in that *direction*."""
    if not isinstance(schema, Mapping) or depth > _DEEP:
        return False
    if schema.get(_HIDDEN[direction]) is True:
        return True
    more = [document.at(schema["$ref"])] if isinstance(schema.get("$ref"), str) else []
    more += schema.get("allOf", ())
    return any(is_hidden(document, one, direction, depth + 1) for one in more)


class Validity:
    """Says what is wrong with values, as the schemas of one document have it."""

    def __init__(self, document: Document, direction: Direction) -> None:
        """Judge what goes in one *direction*: `readOnly` is no part of requests."""
        self._document = document
        self._direction: Direction = direction
        self._old = str(document.value.get("openapi", "")).startswith("3.0")
        self._built: dict[int, tuple[Schema, Any]] = {}

    def decides(self, schema: Schema) -> bool:
        """Whether it can be said which values are valid."""
        return self._validator(schema) is not None

    def problem(self, schema: Schema, value: Any) -> str:
        """Return what is wrong with *value*, in words; empty if nothing is."""
        return next(self.problems(schema, value), "")

    def problems(
        self, schema: Schema, value: Any, but: Collection[str] = ()
    ) -> Iterator[str]:
        """Yield all that is wrong with *value*, *but* not with values that are some texts.

        What cannot be decided, as of a pattern of another dialect, is right.
        """
        validator = self._validator(schema)
        for error in () if validator is None else validator.iter_errors(value):
            if isinstance(error.instance, str) and error.instance in but:
                continue
            place = "/".join(map(str, error.instance_path))
            yield f"{place}: {error.message}" if place else str(error.message)

    def _validator(self, schema: Schema) -> Any:
        known = self._built.get(id(schema))
        if known is not None:
            return known[1]
        try:
            found = jsonschema_rs.Draft202012Validator(
                _absolute(self._plain(schema)),
                registry=self._registry,
                validate_formats=True,
            )
        except (ValueError, jsonschema_rs.ReferencingError):
            found = None
        self._built[id(schema)] = schema, found
        return found

    @cached_property
    def _registry(self) -> jsonschema_rs.Registry:
        """What references lead to, which is read once for all schemas."""
        whole = {
            name: self._plain(self._document.value.get(name, {}))
            for name in ("components", "paths")
        }
        return jsonschema_rs.Registry([(_HERE, whole)])

    def _plain(self, node: Any) -> Any:
        """*node* in JSON Schema 2020-12, as what goes in one direction is."""
        if isinstance(node, list):
            return [self._plain(one) for one in node]
        if not isinstance(node, Mapping):
            return node
        made = {key: self._plain(value) for key, value in node.items()}
        if made.pop("discriminator", None) and "oneOf" in made and "anyOf" not in made:
            # It says which one is meant, of those that would all do.
            made["anyOf"] = made.pop("oneOf")
        hidden = [
            name
            for name, one in _entries(node.get("properties"))
            if is_hidden(self._document, one, self._direction)
        ]
        if hidden and isinstance(made.get("required"), list):
            made["required"] = [one for one in made["required"] if one not in hidden]
        return _renewed(made) if self._old else made


def _entries(value: Any) -> Iterator[tuple[str, Any]]:
    yield from value.items() if isinstance(value, Mapping) else ()


def _absolute(node: Any) -> Any:
    """*node*, whose references lead into the document wherever it stands."""
    if isinstance(node, list):
        return [_absolute(one) for one in node]
    if not isinstance(node, Mapping):
        return node
    reference = node.get("$ref")
    made = {key: _absolute(value) for key, value in node.items()}
    if isinstance(reference, str) and reference.startswith("#"):
        made["$ref"] = f"{_HERE}{reference}"
    return made


def _renewed(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema of OpenAPI 3.0 in the words of 3.1."""
    if isinstance(schema.get("$ref"), str):
        return {"$ref": schema["$ref"]}
    for word, limit in (
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ):
        if isinstance(schema.get(word), bool):
            exclusive = schema.pop(word)
            if exclusive and limit in schema:
                schema[word] = schema.pop(limit)
    if schema.pop("nullable", False) is True and "type" in schema:
        if isinstance(schema["type"], str):
            schema["type"] = [schema["type"], "null"]
        if isinstance(schema.get("enum"), list) and None not in schema["enum"]:
            schema["enum"] = [*schema["enum"], None]
    return schema

"""Values that differ in one thing from a sample: each takes another branch of a schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from ..words import counted
from .drawing import Schema

Path: TypeAlias = tuple[str | int, ...]
_DEEP = 5
_ABSENT = object()
EXTRA = "x-unknown-property"
"""A property that no contract has: whoever reads a message passes over it."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A value, and which branch of its schema it takes: `method=card`, `shipTo absent`.

    Attributes:
        label: What the branch is called.
        value: JSON.
    """

    label: str
    value: Any


class Branches:
    """Walks a schema beside a sample that fits it."""

    def __init__(
        self, resolve: Callable[[str], Schema], made: Callable[[Schema], Any]
    ) -> None:
        """Follow references with *resolve*; *made* gives a value of a schema.

        It raises ValueError where there is none.
        """
        self._resolve = resolve
        self._made = made

    def of(self, schema: Schema, sample: Any) -> Iterator[Branch]:
        """Return *sample*, and what differs from it in one thing.

        Not all of it need fit the schema: other words of it may say no.
        """
        yield Branch("all optional properties", sample)
        least = self._least(schema, sample, 0)
        yield Branch("no optional property", least)
        for label, path, value in self._changes(schema, sample, (), 0):
            yield Branch(label, _put(sample, path, value))

    def _least(self, schema: Schema, value: Any, depth: int) -> Any:
        """*value* without what may be absent."""
        if isinstance(value, list):
            return [self._least(self._items(schema), one, depth + 1) for one in value]
        if not isinstance(value, Mapping) or depth > _DEEP:
            return value
        properties = self._properties(schema)
        required = self._required(schema)
        return {
            name: self._least(properties.get(name, True), one, depth + 1)
            for name, one in value.items()
            if name in required or name not in properties
        }

    def _changes(
        self, schema: Schema, value: Any, at: Path, depth: int
    ) -> Iterator[tuple[str, Path, Any]]:
        if depth > _DEEP:
            return
        place = _shown(at)
        for one in self._all(schema):
            for member in one.get("enum", ()):
                if member != value:
                    yield f"{place}={member}", at, member
            yield from self._alternatives(one, value, at)
            yield from self._edges(one, value, at)
        if isinstance(value, Mapping):
            required = self._required(schema)
            for name, inner in self._properties(schema).items():
                if name not in value:
                    yield from self._present(name, inner, at)
                    continue
                if name not in required:
                    yield f"{_shown((*at, name))} absent", (*at, name), _ABSENT
                yield from self._changes(inner, value[name], (*at, name), depth + 1)
            if self._properties(schema):
                yield f"{place} with an unknown property", (*at, EXTRA), "anything"
        elif isinstance(value, list) and value:
            inner = self._items(schema)
            yield from self._changes(inner, value[0], (*at, 0), depth + 1)

    def _present(
        self, name: str, schema: Schema, at: Path
    ) -> Iterator[tuple[str, Path, Any]]:
        made = self._value(schema)
        if made is not _ABSENT:
            yield f"{_shown((*at, name))} present", (*at, name), made

    def _alternatives(
        self, schema: Mapping[str, Any], value: Any, at: Path
    ) -> Iterator[tuple[str, Path, Any]]:
        for keyword in ("anyOf", "oneOf"):
            for number, one in enumerate(schema.get(keyword, ())):
                for found in self._all(one):
                    for member in found.get("enum", ()):
                        yield f"{_shown(at)}={member}", at, member
                if isinstance(one, Mapping) and one.get("type") == "string":
                    # Of a type that is open, what nobody has named yet.
                    if not one.keys() & {"enum", "const", "pattern", "format"}:
                        label = f"{_shown(at)} is a text that is not listed"
                        yield label, at, "not-listed-yet"
                made = self._value(one)
                if made is not _ABSENT and made != value:
                    yield f"{_shown(at)} is {_called(one, number)}", at, made

    def _edges(
        self, schema: Mapping[str, Any], value: Any, at: Path
    ) -> Iterator[tuple[str, Path, Any]]:
        place, kind = _shown(at), schema.get("type")
        for keyword in ("minimum", "maximum"):
            if keyword in schema and kind in ("integer", "number"):
                yield f"{place} at its {keyword}", at, schema[keyword]
        if kind == "integer" and "maximum" not in schema:
            yield f"{place} large", at, 2**31 - 1
        if kind == "string" and isinstance(value, str):
            most = schema.get("maxLength")
            if not schema.keys() & {"pattern", "format", "enum", "const"}:
                yield f"{place} beyond ASCII", at, f"{value[:1]}é漢😀"[:most]
            if isinstance(most, int) and len(value) < most <= 10_000:
                yield f"{place} at its maxLength", at, value.ljust(most, "x")
            least = schema.get("minLength", 0)
            if least < len(value) and "format" not in schema:
                yield f"{place} at its minLength", at, value[:least]
        if kind == "array" and isinstance(value, list) and value:
            least = schema.get("minItems", 0)
            yield f"{place} with {counted(least, 'item')}", at, value[:least]
            if not schema.get("uniqueItems"):
                yield f"{place} with two items", at, [value[0], value[0]]

    def _value(self, schema: Schema) -> Any:
        try:
            return self._made(schema)
        except ValueError:
            return _ABSENT

    def _properties(self, schema: Schema) -> dict[str, Schema]:
        found: dict[str, Schema] = {}
        for one in self._all(schema):
            found.update(one.get("properties", {}))
            for keyword in ("anyOf", "oneOf"):
                for alternative in one.get(keyword, ()):
                    found = {**self._properties(alternative), **found}
        return found

    def _required(self, schema: Schema) -> frozenset[str]:
        found = frozenset[str]()
        for one in self._all(schema):
            found |= {*one.get("required", ())}
            for keyword in ("anyOf", "oneOf"):
                for alternative in one.get(keyword, ()):
                    found |= self._required(alternative)
        return found

    def _items(self, schema: Schema) -> Schema:
        found = [one["items"] for one in self._all(schema) if "items" in one]
        return found[0] if found else True

    def _all(self, schema: Schema, depth: int = 0) -> Iterator[Mapping[str, Any]]:
        """*schema* and what it always applies as well."""
        if not isinstance(schema, Mapping) or depth > 20:
            return
        yield schema
        if isinstance(schema.get("$ref"), str):
            yield from self._all(self._resolve(schema["$ref"]), depth + 1)
        for one in schema.get("allOf", ()):
            yield from self._all(one, depth + 1)


def _put(value: Any, path: Path, new: Any) -> Any:
    """*value* with something *new* at a *path*, or without what is there."""
    if not path:
        return new
    first, rest = path[0], path[1:]
    copy: Any = dict(value) if isinstance(value, Mapping) else list(value)
    if not rest and new is _ABSENT:
        del copy[first]
    elif not rest:
        copy[first] = new
    else:
        copy[first] = _put(copy[first], rest, new)
    return copy


def _shown(path: Path) -> str:
    """*path* as people write it: `lines[].price`."""
    text = ""
    for part in path:
        text += "[]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".") or "value"


def _called(schema: Schema, number: int) -> str:
    if isinstance(schema, Mapping):
        reference = schema.get("$ref")
        if isinstance(reference, str):
            return reference.rpartition("/")[2]
        if isinstance(schema.get("title") or schema.get("type"), str):
            return str(schema.get("title") or schema["type"])
    return f"alternative {number + 1}"

"""From the texts of forms and parameters to JSON types, as a type's schema needs them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, repeat
from typing import Any, Self

from pydantic import TypeAdapter

from ...errors import ContractViolation
from ...exact_values import TEXTS
from .misfits import FieldViolation
from .same import Same
from .strict import NotJson, parsed

Schema = dict[str, Any]

FILE_MARK = "x-file"
"""Stands in the JSON Schema of a `File`."""

LOSSLESS = "surrogateescape"
"""How bytes that are no UTF-8 stand in a text: so that they can be had back."""

_NO_TEXTS = {"integer", "number", "null", "boolean"}
_WRITTEN: Mapping[str, re.Pattern[str]] = {
    kind: TEXTS[name][1]
    for kind, name in (("integer", "int"), ("number", "float"), ("boolean", "bool"))
}
_PLAIN = {"date", "date-time", "time", "duration", "uuid"}
"""Formats of which no text begins like JSON."""
_NUMBER = re.compile(r"\s*[+-]?\d+(?:\.\d*)?\s*")


@dataclass(frozen=True)
class Shape:
    """What the schema of a type says of the structure of its values."""

    schema: Schema
    definitions: Schema

    @classmethod
    def of(cls, adapter: TypeAdapter[Any]) -> Self:
        """Return the shape of what *adapter* validates."""
        schema = adapter.json_schema()
        return cls(schema, schema.get("$defs", {}))

    @cached_property
    def kinds(self) -> set[str]:
        """The JSON types of its values."""
        return kinds(self.schema, self.definitions)

    @cached_property
    def is_anything(self) -> bool:
        """Whether nothing is said of its values, or of those of a branch."""
        said = {"type", "enum", "const"}
        return any(
            not said & one.keys() for one in branches(self.schema, self.definitions)
        )

    @cached_property
    def properties(self) -> Schema:
        """The schemas of its properties by wire name, those of a union together."""
        known: Schema = {}
        for branch in branches(self.schema, self.definitions):
            for name, schema in branch.get("properties", {}).items():
                known.setdefault(name, schema)
        return known

    @cached_property
    def has_bytes(self) -> bool:
        """Whether a value is bytes, or has some in it, rather than texts alone."""
        return _has_bytes(Same(self.schema), Same(self.definitions))

    @property
    def may_be_text(self) -> bool:
        """Whether a value may be a text, of a list or an object as well."""
        return bool(self.kinds - {"array", "object", "null"})

    def item(self, index: int = 0) -> Shape:
        """Return the shape of an item of a list."""
        found = branches(self.schema, self.definitions)
        return Shape(_item(found, index), self.definitions)

    @cached_property
    def required(self) -> frozenset[str]:
        """The wire names of properties that must be there, of any branch of a union."""
        found = branches(self.schema, self.definitions)
        return frozenset(name for one in found for name in one.get("required", ()))

    @cached_property
    def filled(self) -> frozenset[str]:
        """The names of properties that must be there, and so are if they look absent.

        In a union it would depend on them which of its objects is meant, and null looks
        absent too.
        """
        found = branches(self.schema, self.definitions)
        objects = [one for one in found if one.get("type") == "object"]
        return frozenset(
            name
            for one in objects[:1]
            for name in one.get("required", ())
            if len(objects) == 1 and "null" not in self.member(name).kinds
        )

    @cached_property
    def is_open(self) -> bool:
        """Whether an object may have other properties, which are of interest."""
        return self.others is not None

    @cached_property
    def others(self) -> Schema | None:
        """The schema of properties without a name, None if there are none."""
        for branch in branches(self.schema, self.definitions):
            rest = branch.get("additionalProperties", not branch.get("properties"))
            if branch.get("type") == "object" and rest is not False:
                return rest if isinstance(rest, dict) else {}
        return None

    def unfolded(self, value: Any) -> Any:
        """Return a text that is nested deeper than any style reaches: a list is JSON."""
        return json_in(value, "[") if "array" in self.kinds else value

    def read(self, value: Any) -> Any:
        """Return a text, or a list of them, with the structure that is wanted."""
        return read(value, self.schema, self.definitions)

    def read_fields(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Return the texts of an object, each with the structure that is wanted."""
        return {name: self._read_field(name, one) for name, one in fields.items()}

    def _read_field(self, name: str, value: Any) -> Any:
        try:
            return read(value, self.field(whole(name)), self.definitions)
        except ContractViolation as error:
            raise FieldViolation(name, error) from error

    def field(self, name: str) -> Schema:
        """Return the schema of a property."""
        found: Schema = self.properties.get(name, self.others or {})
        return found

    def member(self, name: str) -> Shape:
        """Return the shape of a property."""
        return Shape(self.field(name), self.definitions)


def resolved(schema: Schema, definitions: Schema) -> Schema:
    """Return the schema behind a reference."""
    while "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    return schema


def branches(schema: Schema, definitions: Schema) -> list[Schema]:
    """Return the schemas of a union, one without null for a nullable type."""
    schema = resolved(schema, definitions)
    found = schema.get("anyOf") or schema.get("oneOf")
    if not found:
        return [schema]
    return [one for branch in found for one in branches(branch, definitions)]


@lru_cache(maxsize=4096)
def _has_bytes(schema: Same, definitions: Same) -> bool:
    left, known = [schema.of], definitions.of
    seen: set[int] = set()
    while left:
        node = left.pop()
        if isinstance(node, list):
            left += node
        elif isinstance(node, dict) and id(node) not in seen:
            seen.add(id(node))
            if node.get("format") == "binary":
                return True
            if isinstance(node.get("$ref"), str) and isinstance(known, dict):
                # An example may look like a reference, too.
                left.append(known.get(node["$ref"].rpartition("/")[2]))
            left += node.values()
    return False


def kinds(schema: Schema, definitions: Schema) -> set[str]:
    """Return the JSON types that a schema allows."""
    return {str(one.get("type", "")) for one in branches(schema, definitions)}


def read(value: Any, schema: Schema, definitions: Schema) -> Any:
    """Return a text, or a list of them, with the structure that *schema* has.

    A single text may be a whole list, an object is JSON, and an empty text is null
    where null but no text is allowed.
    """
    if value is None:  # in JSON
        return None
    found = branches(schema, definitions)
    allowed = {str(one.get("type", "")) for one in found}
    if "array" in allowed and not _stands_alone(value, found):
        return _list(value, found, definitions)
    if "object" in allowed:
        if not isinstance(value, dict):
            return _of_json(json_in(value, "{"), schema, definitions)
        shape = Shape(schema, definitions)
        return shape.read_fields(value)
    if value == "" and "null" in allowed and not any(map(_may_be_empty, found)):
        return None
    if (
        isinstance(value, str)
        and _NUMBER.fullmatch(value)
        and all(map(_is_date, found))
    ):
        raise ContractViolation("a date must not be a number")
    if value == "null" and "null" in allowed and allowed <= _NO_TEXTS:
        return None
    if isinstance(value, str) and any(one.get("format") == "binary" for one in found):
        return _octets(value)
    return _member(whole(value), found) if isinstance(value, str) else _texts_in(value)


def _texts_in(value: Any) -> Any:
    """Return *value*, of whose structure nothing is said, if its texts are `whole`."""
    if isinstance(value, str):
        return whole(value)
    if isinstance(value, dict):
        return {whole(name): _texts_in(one) for name, one in value.items()}
    return [_texts_in(one) for one in value] if isinstance(value, list) else value


def whole(text: str) -> str:
    """Return *text*, which was decoded `LOSSLESS`.

    Raises:
        ContractViolation: It was no UTF-8.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ContractViolation("not UTF-8") from None
    return text


def in_json(whose: str, text: str) -> str:
    """Return *text*, which is JSON, if nothing in it stands for bytes that are no UTF-8.

    Raises:
        ValueError: Something does, which JSON has no way to say (RFC 8259, 8.1).
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError(
            f"{whose}: what is no UTF-8 cannot be written as JSON"
        ) from None
    return text


def _octets(text: str) -> bytes:
    try:
        return text.encode(errors=LOSSLESS)
    except UnicodeEncodeError as error:
        raise ContractViolation("a text that stands for no bytes") from error


def _of_json(value: Any, schema: Schema, definitions: Schema) -> Any:
    """Return *value*, which was JSON, with bytes where a text stands for some."""
    shape = Shape(schema, definitions)
    if not shape.has_bytes:
        return _texts_in(value)
    if isinstance(value, dict):
        return {
            whole(name): _of_json(one, shape.field(name), definitions)
            for name, one in value.items()
        }
    if isinstance(value, list):
        return [
            _of_json(one, shape.item(index).schema, definitions)
            for index, one in enumerate(value)
        ]
    found = branches(schema, definitions)
    binary = any(one.get("format") == "binary" for one in found)
    return _octets(value) if binary and isinstance(value, str) else _texts_in(value)


def _list(value: Any, found: list[Schema], definitions: Schema) -> list[Any]:
    # One text is an item rather than the whole list, wherever it may be one.
    whole = json_in(value, "[")
    if isinstance(whole, list) and not (
        isinstance(value, str)
        and _may_be_item(value, branches(_item(found, 0), definitions))
    ):
        value = whole
    items = value if isinstance(value, list) else [value]
    kind = next(one for one in found if one.get("type") == "array")
    first = [Shape(one, definitions) for one in kind.get("prefixItems", ())]
    rest = repeat(Shape(_item(found, len(first)), definitions))
    return [
        shape.read(shape.unfolded(item))
        for shape, item in zip(chain(first, rest), items, strict=False)
    ]


def _item(found: list[Schema], index: int) -> Schema:
    """Return the schema of an item of the list that is among *found*."""
    kind = next((one for one in found if one.get("type") == "array"), {})
    prefix = kind.get("prefixItems", [])
    rest = prefix[index] if index < len(prefix) else kind.get("items", {})
    return rest if isinstance(rest, dict) else {}


def _may_be_item(text: str, item: list[Schema]) -> bool:
    """Whether *text*, which is a list as JSON, may be an item of one."""
    return any(
        one.get("type") == "array"
        or (one.get("format") not in _PLAIN and _is_text_of(text, one))
        for one in item
    )


def _stands_alone(value: Any, found: list[Schema]) -> bool:
    """Whether *value* is a text that is no list, where there may be both."""
    if not isinstance(value, str):
        return False
    return any(
        _is_text_of(value, one)
        for one in found
        if one.get("type") not in ("array", "object", "null")
    )


def _is_text_of(text: str, schema: Schema) -> bool:
    """Whether *text* is written like a value of a *schema* that is no union."""
    if "enum" in schema or "const" in schema:
        members = schema.get("enum", [schema.get("const")])
        return any(text in _texts(one) for one in members)
    kind = schema.get("type", "string")
    if kind in _WRITTEN:
        return _WRITTEN[kind].fullmatch(text) is not None
    return bool(kind == "string")


def _is_date(schema: Schema) -> bool:
    """Whether values are dates, for which pydantic takes seconds, too."""
    return schema.get("format") in ("date", "date-time") or schema.get("type") == "null"


def _may_be_empty(schema: Schema) -> bool:
    """Whether an empty text may be a value: of a date it is none, for example."""
    if schema.get("type", "string") != "string" or "const" in schema:
        return False
    return schema.get("format", "binary") == "binary" and "enum" not in schema


def _member(text: str, found: list[Schema]) -> Any:
    """Return the member of an enum that *text* is, or *text*.

    pydantic reads numbers from texts by itself, but not those of an enum.
    """
    members = [
        member
        for one in found
        for member in one.get("enum", [one["const"]] if "const" in one else [])
    ]
    if text in members:
        return text
    return next((one for one in members if text in _texts(one)), text)


def _texts(member: Any) -> tuple[str, ...]:
    """Return how a member of an enum is written."""
    if member is None:
        return "", "null"
    if isinstance(member, bool):
        return ("true",) if member else ("false",)
    return (str(member),)


def json_in(value: Any, start: str) -> Any:
    """Return what a JSON text holds; anything else as it is."""
    if not isinstance(value, str) or not value.startswith(start):
        return value
    try:
        return parsed(value.encode(errors=LOSSLESS))
    except (NotJson, UnicodeEncodeError):
        return value

"""From the JSON of an Avro schema to its tree; what is wrong has a place.

Apache Avro 1.12, "Schema Declaration" and "Names".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model.avro.defaults import fits, shown
from codegen.model.avro.logical import logical
from codegen.model.avro.tree import (
    PRIMITIVES,
    Array,
    Enum,
    Field,
    Fixed,
    Map,
    Name,
    Named,
    Primitive,
    Record,
    Type,
    Union,
)
from codegen.reading import text as texts
from codegen.reading.refs import Documents
from codegen.reading.source import Sources

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_NO_NAME = '"{}" is no name: letters, digits and _ between dots'
_NESTED = {"array": "items", "map": "values"}
_DEEPEST = 100


class Undefined(Exception):
    """A schema names a type that nothing defines."""

    def __init__(self, name: str, at: Pointer) -> None:
        super().__init__(name)
        self.name, self.at = name, at


class _Broken(Exception):
    """What was found is no schema; it has been reported."""


@dataclass(slots=True)
class Reading:
    """Reads one schema; a type that it names and does not define may have a file."""

    documents: Documents
    sources: Sources
    report: Report
    defined: dict[str, Named | None] = field(default_factory=dict)
    """By full name; None while it is being read."""
    _places: dict[Pointer, str] = field(default_factory=dict)
    """What is defined there, in full."""
    _depth: int = 0
    _fields_read: list[Field] = field(default_factory=list)
    """Whose defaults are judged once all types are known: they may lead to themselves."""

    def read(self, at: Pointer) -> Type | None:
        """The schema at *at*; None, with a diagnostic, if it is none.

        Raises:
            Undefined: It names a type that nothing defines.
        """
        at = self.documents.follow(at)
        value = self.documents.get(at)
        if isinstance(value, str) and not _is_name(value):
            try:
                value = texts.parse(value)
            except texts.TextError as error:
                message = f"the text of the schema is no JSON and no YAML: {error}"
                where = f"line {error.line}, column {error.column} of the text"
                self._say(at, message, where)
                return None
        try:
            found = self._type(value, at, "")
        except _Broken:
            return None
        wrong = [field for field in self._fields_read if not self._is_right(field)]
        return None if wrong else found

    def _is_right(self, field: Field) -> bool:
        """Whether a field has the default that its type allows."""
        if not field.has_default or fits(field.default, field.type, self.defined):
            return True
        message = f'the default of field "{field.name}" is no {shown(field.type)}'
        self._say(field.at / "default", message)
        return False

    def _type(self, value: Any, at: Pointer, space: str) -> Type:
        if self._depth > _DEEPEST:
            raise self._broken(at, "the schema nests too deep")
        self._depth += 1
        try:
            value, at = self._followed(value, at)
            if isinstance(value, str):
                return self._named(value, at, space)
            if isinstance(value, list):
                return self._union(value, at, space)
            if (
                isinstance(value, dict)
                and "schemaFormat" in value
                and "schema" in value
            ):
                return self._type(value["schema"], at / "schema", space)
            if isinstance(value, dict):
                return self._complex(value, at, space)
            raise self._broken(at, "a schema must be a name, a list or an object")
        finally:
            self._depth -= 1

    def _followed(self, value: Any, at: Pointer) -> tuple[Any, Pointer]:
        """What a `$ref` leads to, which Avro does not know and contracts use."""
        if not isinstance(value, dict) or not isinstance(value.get("$ref"), str):
            return value, at
        if at.file not in self.documents.sources or not self.documents.exists(at):
            raise self._broken(at, "a reference cannot stand here")
        found = self.documents.follow(at)
        if found == at:
            raise self._broken(at, f'reference "{value["$ref"]}" leads nowhere')
        return self.documents.get(found), found

    def _named(self, name: str, at: Pointer, space: str) -> Type:
        """A primitive type, or one that is defined elsewhere."""
        if name in PRIMITIVES:
            return Primitive(name)
        if not _is_name(name):
            raise self._broken(at, _NO_NAME.format(name))
        wishes = [_full(name, space)] if "." in name or not space else []
        wishes = wishes or [_full(name, space), name]
        for full in wishes:
            if full in self.defined:
                return Name(full)
        for full in wishes:
            found = self._beside(full, at)
            if found is not None:
                return found
        raise Undefined(wishes[0], at)

    def _beside(self, full: str, at: Pointer) -> Type | None:
        """The type whose file lies beside the one that names it, as Avro's tools look."""
        source = self.documents.sources.get(at.file)
        folder = source.path.parent if source is not None else None
        for stem in (full, full.rpartition(".")[2]):
            path = folder / f"{stem}.avsc" if folder is not None else None
            if path is None or not self.sources.has(path):
                continue
            read = self.sources.load(path)
            if read is None:
                raise _Broken
            type = self._type(read.value, Pointer(read.file), "")
            if full in self.defined:
                return type
        return None

    def _union(self, listed: list[Any], at: Pointer, space: str) -> Union:
        members = [self._type(one, at / n, space) for n, one in enumerate(listed)]
        if not members:
            raise self._broken(at, "a union must have members")
        kinds = [_kind(member) for member in members]
        for index, kind in enumerate(kinds):
            if kind in kinds[:index]:
                raise self._broken(at / index, f'a union has one "{kind}" at most')
            if kind == "union":
                raise self._broken(at / index, "a union cannot hold a union directly")
        return Union(tuple(members))

    def _complex(self, said: dict[str, Any], at: Pointer, space: str) -> Type:
        kind = said.get("type")
        if isinstance(kind, dict | list):  # `{"type": {"type": "string"}}`
            return self._type(kind, at / "type", space)
        if not isinstance(kind, str):
            raise self._broken(at, 'a schema must have a "type"')
        if kind in PRIMITIVES:
            return Primitive(kind, logical(kind, said))
        if kind in _NESTED:
            word = _NESTED[kind]
            if word not in said:
                raise self._broken(at, f'{_article(kind)} must have "{word}"')
            inner = self._type(said[word], at / word, space)
            return Array(inner) if kind == "array" else Map(inner)
        if kind in ("record", "error", "enum", "fixed"):
            return self._definition(kind, said, at, space)
        return self._named(kind, at / "type", space)

    # --- named types ------------------------------------------------------------------

    def _definition(
        self, kind: str, said: dict[str, Any], at: Pointer, space: str
    ) -> Type:
        if at in self._places:  # references lead to one definition from several places
            return Name(self._places[at])
        full = self._name(said, at, kind, space)
        if full in self.defined:
            raise self._broken(at, f'"{full}" is defined twice')
        self.defined[full] = None
        self._places[at] = full
        inner = full.rpartition(".")[0]
        aliases = self._aliases(said, at, inner)
        found: Named
        if kind == "enum":
            found = self._enum(said, at, full, aliases)
        elif kind == "fixed":
            found = self._fixed(said, at, full, aliases)
        else:
            fields = tuple(self._fields(said, at, inner))
            found = Record(full=full, fields=fields, doc=_doc(said), aliases=aliases)
        self.defined[full] = found
        return found

    def _name(self, said: dict[str, Any], at: Pointer, kind: str, space: str) -> str:
        name = said.get("name")
        if not isinstance(name, str):
            raise self._broken(at, f'{_article(kind)} must have a "name"')
        own = said.get("namespace", space)
        if not isinstance(own, str):
            raise self._broken(at / "namespace", "a namespace must be a string")
        full = _full(name, own)
        if full in PRIMITIVES or not _is_name(full):
            raise self._broken(at / "name", _NO_NAME.format(full))
        return full

    def _fields(self, said: dict[str, Any], at: Pointer, space: str) -> Iterator[Field]:
        listed = said.get("fields")
        if not isinstance(listed, list):
            raise self._broken(at, 'a record must have a list of "fields"')
        names: set[str] = set()
        for index, one in enumerate(listed):
            place = at / "fields" / index
            if not isinstance(one, dict) or "type" not in one:
                raise self._broken(place, 'a field must have a "name" and a "type"')
            name = one.get("name")
            if not isinstance(name, str) or not _NAME.fullmatch(name):
                message = "the name of a field has letters, digits and _"
                raise self._broken(place, message)
            if name in names:
                raise self._broken(place, f'the record has two fields "{name}"')
            names.add(name)
            yield self._field(one, name, place, space)

    def _field(self, one: dict[str, Any], name: str, at: Pointer, space: str) -> Field:
        kind = one["type"]
        if isinstance(kind, str) and (kind in _NESTED or kind in _DEFINITIONS):
            # `{"name": "tags", "type": "array", "items": ...}`: what was meant is clear,
            # but every other reader of the schema refuses it.
            message = f'the type of field "{name}" must be an object of its own'
            hint = f'write "type": {{"type": "{kind}", ...}}'
            raise self._broken(at / "type", message, hint)
        if isinstance(kind, str) and "logicalType" in one and kind in PRIMITIVES:
            message = f'"logicalType" of field "{name}" stands beside its type'
            hint = (
                'write "type": {"type": ..., "logicalType": ...}: here it means nothing'
            )
            self.report.add(codes.LINT, at / "logicalType", message, hint=hint)
        found = Field(
            name=name,
            type=self._type(kind, at / "type", space),
            doc=_doc(one),
            aliases=self._aliases(one, at, None),
            has_default="default" in one,
            default=one.get("default"),
            at=at,
        )
        self._fields_read.append(found)
        return found

    def _enum(
        self, said: dict[str, Any], at: Pointer, full: str, aliases: tuple[str, ...]
    ) -> Enum:
        symbols = said.get("symbols")
        if not isinstance(symbols, list) or not symbols:
            raise self._broken(at, 'an enum must have a list of "symbols"')
        for index, one in enumerate(symbols):
            if not isinstance(one, str) or not _NAME.fullmatch(one):
                message = "a symbol has letters, digits and _"
                raise self._broken(at / "symbols" / index, message)
            if one in symbols[:index]:
                message = f'the enum has the symbol "{one}" twice'
                raise self._broken(at / "symbols" / index, message)
        default = said.get("default", "")
        if "default" in said and default not in symbols:
            raise self._broken(at / "default", "the default is none of the symbols")
        return Enum(
            full=full,
            symbols=tuple(symbols),
            doc=_doc(said),
            default=default,
            aliases=aliases,
        )

    def _fixed(
        self, said: dict[str, Any], at: Pointer, full: str, aliases: tuple[str, ...]
    ) -> Fixed:
        size = said.get("size")
        if not isinstance(size, int) or isinstance(size, bool) or size < 0:
            raise self._broken(at, 'a fixed must have a "size" in bytes')
        found = logical("fixed", said, size)
        return Fixed(full=full, size=size, logical=found, aliases=aliases)

    def _aliases(
        self, said: Mapping[str, Any], at: Pointer, space: str | None
    ) -> tuple[str, ...]:
        """Other names, in full for types; those of fields (no *space*) stay as they are."""
        listed = said.get("aliases", [])
        if not isinstance(listed, list) or not all(isinstance(a, str) for a in listed):
            raise self._broken(at / "aliases", '"aliases" must be a list of names')
        return tuple(one if space is None else _full(one, space) for one in listed)

    def _broken(self, at: Pointer, message: str, hint: str | None = None) -> _Broken:
        self._say(at, message, hint)
        return _Broken()

    def _say(self, at: Pointer, message: str, hint: str | None = None) -> None:
        self.report.add(codes.BAD_AVRO, at, message, hint=hint)


_DEFINITIONS = frozenset({"record", "error", "enum", "fixed"})


def _is_name(text: str) -> bool:
    return all(map(_NAME.fullmatch, text.split(".")))


def _full(name: str, space: str) -> str:
    return name if "." in name or not space else f"{space}.{name}"


def _doc(said: Mapping[str, Any]) -> str:
    doc = said.get("doc")
    return doc if isinstance(doc, str) else ""


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "ae" else f"a {kind}"


def _kind(type: Type) -> str:
    """What there is one of in a union: a kind of type, or a name."""
    match type:
        case Primitive():
            return type.name
        case Array():
            return "array"
        case Map():
            return "map"
        case Union():
            return "union"
        case Name() | Record() | Enum() | Fixed():
            return type.full

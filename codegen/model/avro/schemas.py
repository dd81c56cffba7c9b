"""Avro schemas said again as JSON Schema, from which types are made as from any other.

One node of definitions for each contract, which stands in no file: two messages that
define the same record share its class.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model import ir, names
from codegen.model.avro import tree
from codegen.model.avro.defaults import fits
from codegen.model.avro.tree import Field, Logical, Name, Named, Primitive, Type
from codegen.model.schemas import Schemas
from codegen.reading.refs import Documents

_NUMBERS = {
    "int": {"type": "integer", "format": "int32"},
    "long": {"type": "integer", "format": "int64"},
    "float": {"type": "number"},
    "double": {"type": "number"},
}
_PLAIN: dict[str, dict[str, Any]] = {
    **_NUMBERS,
    "null": {"type": "null"},
    "boolean": {"type": "boolean"},
    "bytes": {"type": "string", "format": "binary"},
    "string": {"type": "string"},
}
_LOGICAL = {
    "date": "date",
    "time-millis": "avro:local-time",
    "time-micros": "avro:local-time",
    "timestamp-millis": "date-time",
    "timestamp-micros": "date-time",
    "local-timestamp-millis": "avro:local-date-time",
    "local-timestamp-micros": "avro:local-date-time",
    "uuid": "uuid",
}
_MEMBERS = "definitions"


@dataclass(slots=True)
class _Scope:
    """The named types of one schema, and what the records and enums are called here."""

    defined: dict[str, Named]
    keys: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class AvroSchemas:
    """The Avro types of the contract *file*, whose models stand in *home*."""

    documents: Documents
    schemas: Schemas
    report: Report
    file: str
    home: str
    _at: Pointer | None = None
    _keys: dict[str, str] = field(default_factory=dict)
    """What a definition is called, by all that it says."""
    _said: dict[str, Any] = field(default_factory=dict)

    def content(self, type: Type, want: str) -> tuple[ir.Type, ir.Avro]:
        """The type of *type*, which would be called *want*, and what the runtime needs.

        The runtime needs the classes of those types that are one choice of several.
        """
        scope = self._define(type)
        chosen = {m for union in tree.unions(type) if union.told for m in union.members}
        choices = {m.full for m in chosen if isinstance(m, _WITH_NAME)}
        wanted = [full for full in scope.keys if full in choices]
        found = ((tree.full_name(type, n), self._named(scope, n)) for n in wanted)
        classes = tuple((full, one) for full, one in found if isinstance(one, ir.Ref))
        avro = ir.Avro(schema=tree.spelt(tree.told_apart(type)), classes=classes)
        if isinstance(type, tree.Record | tree.Enum):
            return self._named(scope, type.full), avro
        key = self._free(want)
        self._said[key] = self._schema(type, scope)
        return self._type(self._place / key), avro

    def _named(self, scope: _Scope, full: str) -> ir.Type:
        return self._type(self._place / scope.keys[full])

    def _type(self, at: Pointer) -> ir.Type:
        return self.schemas.type_of(
            at, want=at.tokens[-1], home=self.home, dialect="asyncapi"
        )

    @property
    def _place(self) -> Pointer:
        if self._at is None:
            whole = {_MEMBERS: self._said}
            made = self.documents.make(self.file, "avro", whole)
            self._at = made / _MEMBERS
        return self._at

    def _define(self, type: Type) -> _Scope:
        """Put the records and enums of *type* beside the others.

        One that another message defines in the same words is the same.
        """
        scope = _Scope(defined={one.full: one for one in tree.named(type)})
        new: list[Named] = []
        for full, one in scope.defined.items():
            if isinstance(one, tree.Fixed):
                continue
            said = json.dumps(tree.spelt(one, scope.defined), sort_keys=True)
            if said not in self._keys:
                self._keys[said] = self._free(*_wishes(full))
                self._said[self._keys[said]] = {}
                new.append(one)
            scope.keys[full] = self._keys[said]
        for one in new:
            self._said[scope.keys[one.full]] = self._definition(one, scope)
        return scope

    def _free(self, *wishes: str) -> str:
        numbered = (f"{wishes[0]}{number}" for number in range(2, 10_000))
        return next(w for w in (*wishes, *numbered) if w not in self._said)

    def _definition(self, type: Named, scope: _Scope) -> dict[str, Any]:
        assert not isinstance(type, tree.Fixed)
        doc = {"description": type.doc} if type.doc else {}
        if isinstance(type, tree.Enum):
            return {"type": "string", "enum": list(type.symbols), **doc}
        properties = {f.name: self._field(f, scope) for f in type.fields}
        required = [f.name for f in type.fields if "default" not in properties[f.name]]
        found = {
            "type": "object",
            "properties": properties,
            "required": required,
            **doc,
        }
        # Without fields it is a class all the same, and no map of anything.
        return found if properties else {**found, "additionalProperties": False}

    def _field(self, field: Field, scope: _Scope) -> dict[str, Any]:
        schema = self._schema(field.type, scope)
        more: dict[str, Any] = {"description": field.doc} if field.doc else {}
        if field.has_default and _is_spelt(field.default, field.type, scope):
            more["default"] = field.default
        elif field.has_default:
            message = (
                f'the default of field "{field.name}" has no form in Python: the field'
                " must be given"
            )
            self.report.add(codes.NOT_GENERATED, field.at / "default", message)
        if more and "$ref" in schema:
            return {"allOf": [schema], **more}
        return {**schema, **more}

    def _schema(self, type: Type, scope: _Scope) -> dict[str, Any]:
        match type:
            case Primitive():
                return _primitive(type)
            case tree.Array():
                return {"type": "array", "items": self._schema(type.items, scope)}
            case tree.Map():
                inner = self._schema(type.values, scope)
                return {"type": "object", "additionalProperties": inner}
            case tree.Union():
                return {"anyOf": [self._schema(m, scope) for m in type.members]}
            case tree.Fixed():
                return _fixed(type)
            case Name() | tree.Record() | tree.Enum():
                definition = scope.defined[type.full]
                if isinstance(definition, tree.Fixed):
                    return _fixed(definition)
                return {"$ref": _fragment(self._place / scope.keys[type.full])}


_WITH_NAME = Name | tree.Record | tree.Enum


def _primitive(type: Primitive) -> dict[str, Any]:
    said = type.logical
    if said is None:
        return dict(_PLAIN[type.name])
    if said.name == "decimal":
        return _decimal(said)
    return {"type": "string", "format": _LOGICAL[said.name]}


def _fixed(type: tree.Fixed) -> dict[str, Any]:
    if type.logical is not None and type.logical.name == "decimal":
        return _decimal(type.logical)
    if type.logical is not None:
        return {"type": "string", "format": _LOGICAL[type.logical.name]}
    return {"type": "string", "format": f"avro:fixed:{type.size}"}


def _decimal(said: Logical) -> dict[str, Any]:
    return {"type": "string", "format": f"avro:decimal:{said.precision}:{said.scale}"}


def _is_spelt(value: Any, type: Type, scope: _Scope) -> bool:
    """Whether a default means in JSON what it means in Avro, and fits its type.

    That of a union is of its first type, or of any of them (since Avro 1.12).
    """
    match type:
        case tree.Union():
            return any(_is_spelt(value, member, scope) for member in type.members)
        case Primitive(logical=None):
            return type.name != "bytes" and fits(value, type, {})
        case tree.Enum():
            return value in type.symbols
        case tree.Array():
            return isinstance(value, list) and all(
                _is_spelt(item, type.items, scope) for item in value
            )
        case tree.Map():
            return bool(value == {})
        case Name():
            definition = scope.defined[type.full]
            return isinstance(definition, tree.Enum) and value in definition.symbols
    return False


def _wishes(full: str) -> tuple[str, ...]:
    """What a type would be called: `Order`, `V1Order`, `ComAcmeV1Order`."""
    space, _, short = full.rpartition(".")
    plain = names.pascal(short, fallback="Record")
    parts = [names.pascal(part) for part in space.split(".") if part]
    longer = ("".join(parts[-n:]) + plain for n in range(1, len(parts) + 1))
    return (plain, *longer)


def _fragment(at: Pointer) -> str:
    return str(Pointer("", at.tokens)).replace("%", "%25")

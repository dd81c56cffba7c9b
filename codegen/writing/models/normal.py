"""Definitions as JSON Schema in the form in which the emitter keeps every name.

What the emitter has no way to say stands in as an imported name, a slot, and is put
in afterwards: types of other modules, limits inside of unions, lists and maps (it
would invent a class for them), and literals with several values.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from codegen.model import ir, names
from codegen.writing import python
from codegen.writing.models.circles import circles, refs
from codegen.writing.python import Expr, Import

SLOT_MODULE = "codegen_slot"
NOTHING = "codegen_nothing"
"""An attribute that `finish` takes out again."""
_SLOT = "codegen_slot_"  # no class is called so: they start with a capital

_KINDS: dict[ir.ScalarKind, dict[str, Any]] = {
    "any": {},
    "none": {"type": "null"},
    "bool": {"type": "boolean"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "str": {"type": "string"},
    "bytes": {"type": "string", "format": "binary"},
    "uuid": {"type": "string", "format": "uuid"},
    "datetime": {"type": "string", "format": "date-time"},
    "date": {"type": "string", "format": "date"},
    "time": {"type": "string", "format": "time"},
    "duration": {"type": "string", "format": "duration"},
}
_LIMITS = {
    "min_length": "minLength",
    "max_length": "maxLength",
    "pattern": "pattern",
    "ge": "minimum",
    "le": "maximum",
    "gt": "exclusiveMinimum",
    "lt": "exclusiveMaximum",
    "multiple_of": "multipleOf",
}


@dataclass(slots=True)
class Normal:
    """What the emitter is given, and what its slots stand for."""

    module: str
    definitions: dict[str, Any] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    """`Class.wire` -> attribute name."""
    slots: dict[str, Expr] = field(default_factory=dict)
    scope: names.Scope = field(default_factory=names.Scope)
    local: dict[ir.Ref, str] = field(default_factory=dict)
    """What names of other modules are called here."""
    circles: frozenset[str] = frozenset()
    """Aliases that lead to themselves: all of such a type is a forward reference."""

    def slot(self, expr: Expr) -> dict[str, Any]:
        """A schema that the emitter prints as a name, which is *expr* in the end."""
        for name, known in self.slots.items():
            if known == expr:
                return _ref(name)
        name = f"{_SLOT}{len(self.slots)}"
        self.slots[name] = expr
        self.definitions[name] = {
            "x-python-import": {"module": SLOT_MODULE, "name": name}
        }
        return _ref(name)


def form(module: ir.Module) -> Normal:
    """The normal form of all definitions of *module*."""
    scope = names.Scope(module.definitions, ignore_case=True)
    given = Normal(module.path, scope=scope, circles=circles(module))
    for ref in module.reexports:  # under its own name, to which all else gives way
        imported(given, ref)
    for name, definition in module.definitions.items():
        given.definitions[name] = _definition(given, name, definition)
    return given


def _definition(given: Normal, name: str, definition: ir.Definition) -> dict[str, Any]:
    match definition:
        case ir.Enumeration():
            return _enumeration(definition)
        case ir.Alias(
            type=ir.MapOf(value=ir.Scalar("any")) | ir.TupleOf() as type
        ) if not any(refs(type)):
            return given.slot(_expr(given, type))  # the emitter would make it a class
        case ir.Alias():
            target = _inclusive(definition.type)  # `finish` marks the alias as a whole
            if name not in given.circles and not _hides(given, target):
                return _schema(given, target, root=True)
            expr = _expr(given, target)
            return given.slot(Expr(python.literal(expr.text), expr.imports))
        case ir.Record():
            return _record(given, name, definition)


def _hides(given: Normal, type: ir.Type, *, root: bool = True) -> bool:
    """Whether a slot would hide a name of this module from the emitter's sorting."""
    match type:
        case ir.TupleOf():
            return any(ref.module == given.module for ref in refs(type))
        case ir.MapOf() if not _plain_map(type) or (root and type.value == ir.ANY):
            return any(ref.module == given.module for ref in refs(type))
        case ir.ListOf() if _checked(type) or (type.constraints and not root):
            return any(ref.module == given.module for ref in refs(type))
        case ir.MapOf():
            return _hides(given, type.value, root=False)
        case ir.ListOf():
            return _hides(given, type.item, root=False)
        case ir.Nullable():
            return _hides(given, type.type, root=False)
        case ir.UnionOf(exclusive=True):
            return any(ref.module == given.module for ref in refs(type))
        case ir.UnionOf():
            return any(_hides(given, member, root=False) for member in type.members)
    return False


def _inclusive(type: ir.Type) -> ir.Type:
    if isinstance(type, ir.Nullable):
        return ir.Nullable(_inclusive(type.type))
    return replace(type, exclusive=False) if isinstance(type, ir.UnionOf) else type


def _enumeration(definition: ir.Enumeration) -> dict[str, Any]:
    values = [value for _, value in definition.members]
    type = "number"
    if all(isinstance(value, str) for value in values):
        type = "string"
    elif all(isinstance(value, int) for value in values):
        type = "integer"
    return {
        "type": type,
        "enum": values,
        "x-enum-varnames": [member for member, _ in definition.members],
    }


def _record(given: Normal, name: str, record: ir.Record) -> dict[str, Any]:
    own: dict[str, Any] = {"type": "object", "properties": {}}
    for attribute in record.attributes:
        schema = _schema(given, attribute.type, root=True)
        if attribute.default is not None:
            schema = {**schema, "default": _json(attribute.default)}
        own["properties"][attribute.wire_name] = schema
        if attribute.name != attribute.wire_name:
            given.aliases[f"{name}.{attribute.wire_name}"] = attribute.name
    own["required"] = [a.wire_name for a in record.attributes if a.required]
    extra = record.extra
    if isinstance(extra, bool):
        own["additionalProperties"] = extra
    elif extra is not None:
        own["additionalProperties"] = _schema(given, extra)
    if not record.bases:
        return own
    refs = [_schema(given, base) for base in record.bases]
    if not record.attributes:
        if all(base.module != given.module for base in record.bases):
            own["properties"] = {NOTHING: {}}  # or the emitter sees no class in it
        elif extra is None:
            own = {"type": "object"}
    return {"allOf": [*refs, own]}


def _schema(given: Normal, type: ir.Type, *, root: bool = False) -> dict[str, Any]:
    """The schema of *type*; at the *root* of a field or alias, limits can stand."""
    match type:
        case ir.Scalar():
            more = type.constraints or type.format  # which `finish` names at the root
            # The emitter has no limits for these.
            apart = bool(type.constraints) and type.kind not in ("str", "int", "float")
            if type.kind not in _KINDS or apart or (more and not root):
                return given.slot(_scalar(given, type))
            limits = {_LIMITS[key]: value for key, value in type.constraints}
            return {**_KINDS[type.kind], **limits}
        case ir.Literals(values=(value,)) if root:
            return {"const": value}
        case ir.Literals():
            return given.slot(python.annotation(type))
        case ir.ListOf():
            if _checked(type) or (type.constraints and not root):
                return given.slot(_expr(given, type))
            item = _schema(given, type.item)
            bounds = {"min_length": "minItems", "max_length": "maxItems"}
            limits = {bounds[key]: value for key, value in type.constraints}
            return {"type": "array", "items": item, **limits}
        case ir.TupleOf():
            return given.slot(_expr(given, type))
        case ir.MapOf():
            if not _plain_map(type):
                return given.slot(_expr(given, type))
            inner = _schema(given, type.value)
            return {"type": "object", "additionalProperties": inner or True}
        case ir.Nullable():
            return _nullable(given, type.type, root)
        case ir.UnionOf(exclusive=True):
            return given.slot(_expr(given, type))
        case ir.UnionOf():
            return {"anyOf": [_schema(given, m) for m in type.members]}
        case ir.Ref():
            if type.module == given.module:
                return _ref(type.name)
            return given.slot(imported(given, type))


def _nullable(given: Normal, type: ir.Type, root: bool) -> dict[str, Any]:
    if root and isinstance(type, ir.Scalar) and (type.constraints or type.format):
        schema = _schema(given, type, root=True)
        if "type" in schema:
            return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [_schema(given, type), {"type": "null"}]}


def imported(given: Normal, ref: ir.Ref) -> Expr:
    """A name of another module; a different one where it is taken here."""
    if ref not in given.local:
        path = [names.pascal(part) for part in ref.module.split(".") if part]
        others = [f"{part}{ref.name}" for part in reversed(path)]
        given.local[ref] = given.scope.take(ref.name, *others[1:], *others[:1])
    local = given.local[ref]
    alias = local if local != ref.name else ""
    return Expr(local, frozenset({Import(ref.module, ref.name, alias)}))


def _scalar(given: Normal, type: ir.Scalar) -> Expr:
    """A scalar with its limits; half of all APIs have a `File` of their own."""
    if type.format:
        named = imported(given, python.formatted(type.format))
        return python.limited(named, type.constraints)
    if type.kind in ("decimal", "local_datetime", "local_time"):
        (item,) = python.annotation(type).imports
        named = imported(given, ir.Ref(item.module, item.name))
        return python.limited(named, type.constraints)
    expr = python.annotation(type, constraints=True)
    if type.kind == "file" and expr.text in given.scope:
        (item,) = expr.imports
        alias = f"Runtime{item.name}"
        return Expr(alias, frozenset({Import(item.module, item.name, alias)}))
    return expr


def _expr(given: Normal, type: ir.Type) -> Expr:
    """A type as Python text with its limits, in this module's names."""
    match type:
        case ir.Scalar():
            return _scalar(given, type)
        case ir.Literals():
            return python.annotation(type)
        case ir.ListOf():
            inner = python.join("list[{}]", _expr(given, type.item))
            return python.limited(inner, type.constraints)
        case ir.TupleOf():
            items = python.commas(_expr(given, item) for item in type.items)
            return python.join("tuple[{}]", items)
        case ir.MapOf():
            key = python.annotation(type.key, constraints=True)
            inner = python.join("dict[{}, {}]", key, _expr(given, type.value))
            return python.limited(inner, type.constraints)
        case ir.Nullable():
            return python.join("{} | None", _expr(given, type.type))
        case ir.UnionOf():
            whole = python.union(_expr(given, m) for m in type.members)
            return python.exclusive(whole) if type.exclusive else whole
        case ir.Ref():
            if type.module == given.module:
                return Expr(type.name)
            return imported(given, type)


def _json(default: Any) -> Any:
    if isinstance(default, ir.Member):
        return default.value
    if isinstance(default, list | tuple):
        return [_json(item) for item in default]
    if isinstance(default, dict):
        return {key: _json(item) for key, item in default.items()}
    return default


def _checked(type: ir.ListOf) -> bool:
    """Whether a check of the runtime stands beside the limits that JSON Schema has."""
    return ("unique", True) in type.constraints


def _plain_map(type: ir.MapOf) -> bool:
    return not type.constraints and type.key == ir.Scalar("str")


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}

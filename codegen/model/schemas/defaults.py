"""Defaults: the values that an attribute may have when it is absent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from codegen.diagnostics import codes
from codegen.model import ir
from codegen.model.schemas.store import Draft

if TYPE_CHECKING:
    from codegen.model.schemas.lifting import Lifter

Definitions = Mapping[ir.Ref, ir.Definition]
_PYTHON: dict[ir.ScalarKind, tuple[type, ...]] = {
    "bool": (bool,),
    "int": (int,),
    "float": (int, float),
    "str": (str,),
}


class NoDefault(Exception):
    """The value is none that the type can have."""


def check(lifter: Lifter, draft: Draft, found: dict[ir.Ref, ir.Definition]) -> None:
    """Keep the defaults of a record that its types can have; report the others."""
    record = found.get(draft.ref)
    if not isinstance(record, ir.Record):
        return
    kept: list[ir.Attribute] = []
    for attribute in record.attributes:
        value = None if attribute.required else attribute.default
        try:
            value = value if value is None else spelt(value, attribute.type, found)
        except NoDefault:
            value = None
            at = draft.places.get(attribute.wire_name, draft.node.at) / "default"
            message = "default is no value that its type can have in Python"
            lifter.reader.report.add(codes.NOT_GENERATED, at, message)
        kept.append(replace(attribute, default=value))
    found[draft.ref] = replace(record, attributes=tuple(kept))


def spelt(value: Any, type: ir.Type, found: Definitions) -> Any:
    """*value* as a default of *type*; raises NoDefault."""
    match type:
        case ir.Scalar():
            return _scalar(value, type.kind)
        case ir.Literals():
            if any(_same(value, literal) for literal in type.values):
                return value
        case ir.ListOf():
            if isinstance(value, list):
                return [spelt(item, type.item, found) for item in value]
        case ir.TupleOf():
            if isinstance(value, list) and len(value) == len(type.items):
                pairs = zip(value, type.items, strict=True)
                return tuple(spelt(item, inner, found) for item, inner in pairs)
        case ir.MapOf():
            if isinstance(value, dict):
                items = value.items()
                return {str(k): spelt(item, type.value, found) for k, item in items}
        case ir.Nullable():
            return None if value is None else spelt(value, type.type, found)
        case ir.UnionOf():
            return _first(value, type, found)
        case ir.Ref():
            return _referenced(value, type, found)
    raise NoDefault


def _scalar(value: Any, kind: ir.ScalarKind) -> Any:
    if kind == "any":
        return value
    if isinstance(value, bool) is not (kind == "bool"):
        raise NoDefault
    if not isinstance(value, _PYTHON.get(kind, ())):
        raise NoDefault
    return value


def _first(value: Any, type: ir.UnionOf, found: Definitions) -> Any:
    for member in type.members:
        try:
            return spelt(value, member, found)
        except NoDefault:
            continue
    raise NoDefault


def _referenced(value: Any, ref: ir.Ref, found: Definitions) -> Any:
    definition = found.get(ref)
    if isinstance(definition, ir.Alias):
        return spelt(value, definition.type, found)
    if isinstance(definition, ir.Enumeration):
        for name, known in definition.members:
            if _same(value, known):
                return ir.Member(ref, name, value)
    raise NoDefault


def _same(left: Any, right: Any) -> bool:
    return type(left) is type(right) and bool(left == right)

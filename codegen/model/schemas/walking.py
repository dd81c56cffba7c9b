"""All that a type or a definition is made of, to look at or to change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from codegen.model import ir

Change = Callable[[ir.Type], ir.Type]


def refs(definition: ir.Definition | None) -> list[ir.Ref]:
    """Every name that a definition mentions, its bases too."""
    found: list[ir.Ref] = []

    def note(type: ir.Type) -> ir.Type:
        if isinstance(type, ir.Ref):
            found.append(type)
        return type

    if definition is not None:
        changed(definition, note)
    return found


def changed(definition: ir.Definition, change: Change) -> ir.Definition:
    """A definition with *change* made to all the types that it mentions."""
    match definition:
        case ir.Alias():
            return replace(definition, type=type_changed(definition.type, change))
        case ir.Record():
            extra = definition.extra
            if extra is not None and not isinstance(extra, bool):
                extra = type_changed(extra, change)
            return replace(
                definition,
                attributes=tuple(
                    replace(a, type=type_changed(a.type, change))
                    for a in definition.attributes
                ),
                bases=tuple(cast("ir.Ref", change(base)) for base in definition.bases),
                extra=extra,
            )
    return definition


def type_changed(type: ir.Type, change: Change) -> ir.Type:
    """A type with *change* made to all that it is made of."""
    match type:
        case ir.ListOf():
            return replace(type, item=type_changed(type.item, change))
        case ir.TupleOf():
            return ir.TupleOf(tuple(type_changed(i, change) for i in type.items))
        case ir.MapOf():
            return replace(type, value=type_changed(type.value, change))
        case ir.Nullable():
            return ir.Nullable(type_changed(type.type, change))
        case ir.UnionOf():
            members = tuple(type_changed(m, change) for m in type.members)
            return replace(type, members=members)
    return change(type)

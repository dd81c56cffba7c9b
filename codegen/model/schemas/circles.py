"""Aliases that lead to themselves: what Python cannot say is said without them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from codegen.model import ir
from codegen.model.schemas import unions, walking

Definitions = dict[ir.Ref, ir.Definition]


def cut(found: Definitions) -> None:
    """A union that is a member of itself, however far, says nothing by that.

    Unions that are members of each other are all the union of what else they hold.
    """
    cut: Definitions = {}
    for ref, definition in found.items():
        if isinstance(definition, ir.Alias) and any(
            _leads(target, ref, found, set()) for target in _targets(definition.type)
        ):
            members = list(_others(definition.type, ref, found, {ref}))
            cut[ref] = replace(definition, type=unions.of(members))
    found.update(cut)


def _targets(type: ir.Type) -> list[ir.Ref]:
    """What a type is directly, without lists and maps between."""
    match type:
        case ir.Ref():
            return [type]
        case ir.Nullable():
            return _targets(type.type)
        case ir.UnionOf():
            return [ref for member in type.members for ref in _targets(member)]
    return []


def _others(
    type: ir.Type, goal: ir.Ref, found: Definitions, seen: set[ir.Ref]
) -> Iterator[ir.Type]:
    """The members of a union that do not lead back to *goal*, and theirs if they do."""
    match type:
        case ir.Nullable():
            yield ir.NONE
            yield from _others(type.type, goal, found, seen)
        case ir.UnionOf():
            for member in type.members:
                yield from _others(member, goal, found, seen)
        case ir.Ref() if _leads(type, goal, found, set()):
            alias = found[type]
            if type not in seen and isinstance(alias, ir.Alias):
                seen.add(type)
                yield from _others(alias.type, goal, found, seen)
        case _:
            yield type


def _leads(ref: ir.Ref, goal: ir.Ref, found: Definitions, seen: set[ir.Ref]) -> bool:
    """Whether an alias is *goal*, through other aliases and unions alone."""
    if ref == goal:
        return True
    definition = found.get(ref)
    if ref in seen or not isinstance(definition, ir.Alias):
        return False
    seen.add(ref)
    return any(
        _leads(target, goal, found, seen) for target in _targets(definition.type)
    )


def shorten(found: Definitions) -> None:
    """Say the record itself where its other name would lead pydantic in a circle.

    A record that holds an alias of nothing but itself, or an alias of an alias of a
    record that holds itself, cannot be built: pydantic calls it a circular reference.
    """
    short: dict[ir.Ref, ir.Ref] = {}
    recursive: dict[ir.Ref, bool] = {}
    for ref in found:
        end = _record(ref, found)
        if end == ref:
            continue
        if end not in recursive:
            recursive[end] = end in _reached(end, found)
        if recursive[end]:
            short[ref] = end
    if not short:
        return
    for ref, definition in found.items():
        found[ref] = _replaced(definition, short)


def _record(ref: ir.Ref, found: Definitions) -> ir.Ref:
    """What an alias of a name is in the end."""
    seen = {ref}
    while isinstance(alias := found.get(ref), ir.Alias):
        if not isinstance(alias.type, ir.Ref) or alias.type in seen:
            return ref
        ref = alias.type
        seen.add(ref)
    return ref


def _reached(ref: ir.Ref, found: Definitions) -> set[ir.Ref]:
    """All that a definition leads to, through attributes, lists and maps too."""
    reached: set[ir.Ref] = set()
    waiting = [ref]
    while waiting:
        definition = found.get(waiting.pop())
        for target in walking.refs(definition):
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    return reached


def _replaced(definition: ir.Definition, short: dict[ir.Ref, ir.Ref]) -> ir.Definition:
    def shorter(type: ir.Type) -> ir.Type:
        return short.get(type, type) if isinstance(type, ir.Ref) else type

    return walking.changed(definition, shorter)

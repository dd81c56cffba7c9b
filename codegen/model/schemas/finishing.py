"""The last touches: recursion that means nothing, attribute names, defaults that hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from codegen.model import ir, names
from codegen.model.schemas import defaults, tagging, unions
from codegen.model.schemas.naming import RESERVED_FIELDS

if TYPE_CHECKING:
    from codegen.model.schemas.lifting import Lifter

Definitions = dict[ir.Ref, ir.Definition]


def modules(lifter: Lifter, files: Mapping[str, str]) -> tuple[ir.Module, ...]:
    """All definitions in their modules, sorted by path; names in contract order."""
    lifter.describe()
    drafts = list(lifter.store)
    found: Definitions = {
        draft.ref: draft.definition for draft in drafts if draft.definition is not None
    }
    _cut_circles(found)
    tagging.tag(lifter, found)
    _name_attributes(found)
    tagging.settle(lifter, found)
    for draft in drafts:
        defaults.check(lifter, draft, found)
    grouped: dict[str, dict[str, ir.Definition]] = {}
    for ref, definition in found.items():
        grouped.setdefault(ref.module, {})[ref.name] = definition
    return tuple(
        ir.Module(path=path, file=files[path], definitions=definitions)
        for path, definitions in sorted(grouped.items())
    )


# --- aliases of themselves ------------------------------------------------------------


def _cut_circles(found: Definitions) -> None:
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


# --- names ----------------------------------------------------------------------------


def _name_attributes(found: Definitions) -> None:
    classes: dict[str, set[str]] = {}
    for ref in found:
        classes.setdefault(ref.module, set()).add(ref.name)
    done: dict[ir.Ref, set[str]] = {}

    def name(ref: ir.Ref) -> set[str]:
        """Name the attributes of one record, its bases first; all names it has."""
        record = found.get(ref)
        if ref in done or not isinstance(record, ir.Record):
            return done.get(ref, set())
        done[ref] = set()
        taken = set().union(*(name(base) for base in record.bases))
        scope = names.Scope(RESERVED_FIELDS | taken | classes[ref.module])
        inherited = {a.wire_name: a.name for a in _inherited(record, found)}
        attributes = tuple(
            replace(a, name=inherited.get(a.wire_name) or scope.take(_snake(a)))
            for a in record.attributes
        )
        found[ref] = replace(record, attributes=attributes)
        done[ref] = taken | {attribute.name for attribute in attributes}
        return done[ref]

    for ref in list(found):
        name(ref)


def _snake(attribute: ir.Attribute) -> str:
    return names.snake(attribute.wire_name, fallback="field")


def _inherited(record: ir.Record, found: Definitions) -> list[ir.Attribute]:
    attributes: list[ir.Attribute] = []
    for base in record.bases:
        definition = found.get(base)
        if isinstance(definition, ir.Record):
            attributes += [*_inherited(definition, found), *definition.attributes]
    return attributes

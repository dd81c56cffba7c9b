"""The last touches: recursion that means nothing, attribute names, defaults that hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from codegen.model import ir, names
from codegen.model.schemas import circles, defaults, tagging
from codegen.model.schemas.naming import RESERVED_FIELDS

if TYPE_CHECKING:
    from codegen.model.schemas.lifting import Lifter

Definitions = dict[ir.Ref, ir.Definition]


def modules(lifter: Lifter, files: Mapping[str, str]) -> tuple[ir.Module, ...]:
    """All definitions in their modules, sorted by path; names in contract order."""
    lifter.describe()
    found: Definitions = lifter.forms.definitions()
    circles.cut(found)
    circles.shorten(found)
    tagging.tag(lifter, found)
    _name_attributes(found)
    tagging.settle(lifter, found)
    for draft in lifter.store:
        defaults.check(lifter, draft, found)
    grouped: dict[str, dict[str, ir.Definition]] = {}
    for ref, definition in found.items():
        grouped.setdefault(ref.module, {})[ref.name] = definition
    return tuple(
        ir.Module(path=path, file=files[path], definitions=definitions)
        for path, definitions in sorted(grouped.items())
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
        scope = names.Scope(RESERVED_FIELDS | taken, around=classes[ref.module])
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

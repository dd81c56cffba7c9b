"""Records: the attributes of a class, its bases, and what other keys may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.model.schemas import inheritance, unions
from codegen.model.schemas.node import Node
from codegen.model.schemas.shape import Shape
from codegen.model.schemas.store import Draft

if TYPE_CHECKING:
    from codegen.model.schemas.lifting import Context, Lifter


def family(
    lifter: Lifter, draft: Draft, found: Shape, family: list[Pointer]
) -> ir.Definition:
    """The union of those that build on a schema, and of itself if it is mapped."""
    members = [lifter.named(child) for child in family]
    own = lifter.base(found.node.at)
    if lifter.tags.maps(lifter, found, draft.ref):
        members.append(own)
    type = unions.nullable(unions.of(members), found.nullable)
    lifter.tags.declare(lifter, draft, found, type, own)
    return ir.Alias(type=type, doc=found.doc)


def record(lifter: Lifter, found: Shape, context: Context) -> ir.Record:
    """The class of a shape with named properties."""
    bases, own = inheritance.split(lifter, found)
    attributes = [
        _attribute(lifter, found, name, node, context) for name, node in own.items()
    ]
    declared = set(found.properties)
    attributes += [
        ir.Attribute(name="", wire_name=name, type=ir.ANY, required=True)
        for name in found.required
        if name not in declared
    ]
    extra: ir.Type | bool | None = None
    if isinstance(found.extra, bool):
        extra = found.extra
    if isinstance(found.extra, Node) or found.patterns:
        extra = lifter.value(found, context)
    return ir.Record(
        attributes=tuple(attributes),
        bases=bases,
        extra=extra,
        checks=_checks(lifter, found),
        doc=found.doc,
    )


def _checks(lifter: Lifter, found: Shape) -> tuple[tuple[str, Any], ...]:
    """What a record says of its properties as a whole."""
    if found.keys is not None:
        message = 'no class can say "propertyNames"; it is not checked'
        lifter.reader.report.add(codes.NOT_GENERATED, found.keys.at, message)
    checks: list[tuple[str, Any]] = []
    for keyword, word in (
        ("minProperties", "min_properties"),
        ("maxProperties", "max_properties"),
    ):
        if keyword in found.limits:
            checks.append((word, found.limits[keyword]))
    if found.requires:
        checks.append(("requires", found.requires))
    return tuple(checks)


def _attribute(
    lifter: Lifter, found: Shape, name: str, node: Node, context: Context
) -> ir.Attribute:
    type = lifter.type(node, context + names.pascal(name))
    said = lifter.reader.keywords(node.at)
    inner = lifter.shape(node)
    doc = said.get("description", inner.doc if "$ref" not in said else "")
    return ir.Attribute(
        name="",
        wire_name=name,
        type=type,
        required=name in found.required,
        default=said.get("default", inner.default),
        doc=doc if isinstance(doc, str) else "",
        only=_direction(lifter, inner),
    )


def _direction(lifter: Lifter, found: Shape) -> ir.Direction:
    """The one way that a property goes (OpenAPI 3.0.4 section 4.7.24.1)."""
    if found.read_only and found.write_only:
        message = "a property cannot be read-only and write-only; it is neither"
        lifter.reader.report.add(codes.LINT, found.node.at, message)
        return ""
    if found.read_only:
        return "response"
    return "request" if found.write_only else ""

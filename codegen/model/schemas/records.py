"""Records: the attributes of a class, its bases, and what other keys may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def _say_direction(lifter: Lifter, name: str, node: Node) -> None:
    """One class serves requests and answers alike, so far."""
    for keyword in ("readOnly", "writeOnly"):
        if lifter.reader.keywords(node.at).get(keyword) is True:
            message = f'"{keyword}" of "{name}" is not told apart yet'
            place = node.at / keyword
            lifter.reader.report.add(codes.NOT_GENERATED, place, message)


def record(lifter: Lifter, found: Shape, context: Context) -> ir.Record:
    """The class of a shape with named properties."""
    if lifter.limits(found, "object"):
        message = "how many properties there may be is not checked"
        lifter.reader.report.add(codes.NOT_GENERATED, found.node.at, message)
    bases, own = inheritance.split(lifter, found)
    attributes = [
        _attribute(lifter, found, name, node, context) for name, node in own.items()
    ]
    for name, node in own.items():
        _say_direction(lifter, name, node)
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
        attributes=tuple(attributes), bases=bases, extra=extra, doc=found.doc
    )


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
    )

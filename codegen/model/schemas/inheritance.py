"""`allOf` as inheritance, where a class may say the same as the merged schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.model import ir
from codegen.model.schemas import naming
from codegen.model.schemas.node import ANNOTATIONS, Node
from codegen.model.schemas.shape import Shape

if TYPE_CHECKING:
    from codegen.model.schemas.lifting import Lifter

_PLAIN = ANNOTATIONS | {
    "type",
    "properties",
    "required",
    "additionalProperties",
    "allOf",
}


def split(lifter: Lifter, found: Shape) -> tuple[tuple[ir.Ref, ...], dict[str, Node]]:
    """The base classes of a record and the properties that remain its own.

    A base must be a class by itself, share no property with another part, and must
    not be narrowed: otherwise the record says everything itself.
    """
    flat: tuple[tuple[ir.Ref, ...], dict[str, Node]] = ((), found.properties)
    node = found.node
    own = lifter.reader.keywords(node.at)
    branches = own.get("allOf")
    if not node.plain or not isinstance(branches, list) or "$ref" in own:
        return flat
    if isinstance(found.extra, Node) or found.patterns:
        return flat
    bases: list[ir.Ref] = []
    inherited: list[str] = []
    required: set[str] = set()
    for index, branch in enumerate(branches):
        if not isinstance(branch, dict):
            return flat
        if "$ref" not in branch:
            if set(branch) - _PLAIN or "allOf" in branch:
                return flat
            continue
        base = _base(lifter, node / "allOf" / index)
        if base is None:
            return flat
        bases.append(base[0])
        inherited += base[1].properties
        required |= set(base[1].required)
    rest = {name: n for name, n in found.properties.items() if name not in inherited}
    narrowed = any(
        not found.properties[name].plain
        for name in inherited
        if name in found.properties
    )
    overlap = len(set(inherited)) < len(inherited) or _redefined(
        lifter, node, inherited
    )
    late = (set(found.required) & set(inherited)) - required
    undeclared = set(found.required) - set(found.properties)
    if not bases or narrowed or overlap or late or undeclared:
        return flat
    return tuple(bases), rest


def _base(lifter: Lifter, node: Node) -> tuple[ir.Ref, Shape] | None:
    """The class that a branch refers to."""
    if set(lifter.reader.siblings(node.at)) - ANNOTATIONS:
        return None
    at = lifter.reader.target(node.at)
    if at is None or not naming.is_named(at):
        return None
    target = Node(at)
    found = lifter.shape(target)
    if not found.is_record or not found.properties:
        return None
    if isinstance(found.extra, Node) or found.patterns:
        return None
    return lifter.base(at), found


def _redefined(lifter: Lifter, node: Node, inherited: list[str]) -> bool:
    """Whether the schema itself, or an inline branch, describes an inherited name."""
    own = lifter.reader.keywords(node.at)
    parts = [own, *(b for b in own["allOf"] if "$ref" not in b)]
    for part in parts:
        properties = part.get("properties")
        if isinstance(properties, dict) and set(properties) & set(inherited):
            return True
    return False

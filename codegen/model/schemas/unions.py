"""`oneOf` and `anyOf`: unions of types, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from codegen.model import ir
from codegen.model.schemas import enums, exclusive, naming
from codegen.model.schemas.node import Node
from codegen.model.schemas.shape import Choice, Shape

if TYPE_CHECKING:
    from codegen.model.schemas.lifting import Context, Lifter


def of(types: Iterable[ir.Type]) -> ir.Type:
    """The union of *types*, as small as it can be said."""
    members: dict[str, ir.Type] = {}  # by text, for 1 and true are equal in Python
    null = False
    for type in types:
        inner = type
        if isinstance(inner, ir.Nullable):
            null, inner = True, inner.type
        if inner == ir.NONE:
            null = True
            continue
        for member in inner.members if isinstance(inner, ir.UnionOf) else (inner,):
            members.setdefault(repr(member), member)
    if ir.ANY in members.values():
        return ir.ANY
    if not members:
        return ir.NONE if null else ir.ANY
    found = _joined(list(members.values()))
    union = found[0] if len(found) == 1 else ir.UnionOf(tuple(found))
    return ir.Nullable(union) if null else union


def nullable(type: ir.Type, null: bool) -> ir.Type:
    """*type*, or null if *null* says so."""
    if not null or isinstance(type, ir.Nullable) or type in (ir.ANY, ir.NONE):
        return type
    return ir.Nullable(type)


def _joined(members: list[ir.Type]) -> list[ir.Type]:
    """Literals side by side are one list of values, texts of any format are texts."""
    members = list(dict.fromkeys(_plain(member, members) for member in members))
    values = [m.values for m in members if isinstance(m, ir.Literals)]
    if len(values) < 2:
        return members
    joined = ir.Literals(tuple(enums.distinct([v for group in values for v in group])))
    first = next(i for i, m in enumerate(members) if isinstance(m, ir.Literals))
    rest = [m for m in members if not isinstance(m, ir.Literals)]
    return [*rest[:first], joined, *rest[first:]]


def _plain(type: ir.Type, members: list[ir.Type]) -> ir.Type:
    """*type* without its format, if another member is the same without its own."""
    if not isinstance(type, ir.Scalar) or not type.format:
        return type
    bare = replace(type, format="")
    others = (m for m in members if isinstance(m, ir.Scalar) and m != type)
    return bare if any(replace(m, format="") == bare for m in others) else type


def union(lifter: Lifter, found: Shape, context: Context) -> ir.Type:
    """The type of a shape with choices; the first is the union, others narrow it."""
    choice = found.choices[0]
    types: list[ir.Type] = [ir.NONE] if found.nullable else []
    base = Node(found.node.at, found.node.without | {choice.at}, found.node.also)
    said = lifter.shape(base)
    for branch in choice.branches:
        types.append(_branch(lifter, branch, base, said, choice, context))
    whole = of(types)
    return exclusive.marked(whole) if exclusive.holds(lifter, choice) else whole


def _branch(
    lifter: Lifter,
    branch: Node,
    base: Node,
    said: Shape,
    choice: Choice,
    context: Context,
) -> ir.Type:
    index = branch.at.tokens[-1]
    inner = context + naming.branch(lifter.reader, branch.at, index)
    if _adds_nothing(lifter, branch, said):
        return lifter.type(branch, inner)
    whole = branch & base
    return lifter.type(whole, inner)


def _adds_nothing(lifter: Lifter, branch: Node, said: Shape) -> bool:
    """Whether what stands beside the union is said by the branch anyway."""
    own = lifter.shape(branch)
    if own.nullable and not own.types and own.values is None and not own.choices:
        return True  # the branch is null itself
    if said.choices or said.values is not None or said.limits or said.format:
        return False
    if said.items or said.prefix or said.patterns:
        return False
    if own.choices and (said.properties or said.required):
        return False
    if own.types is not None and "object" not in own.types and own.types:
        return own.types <= (said.types or own.types)
    if set(said.properties) - set(own.properties) or set(said.required) - set(
        own.required
    ):
        return False
    if isinstance(said.extra, Node) or (said.extra is not None and own.extra is None):
        return not said.properties and not isinstance(said.extra, Node)
    return own.types is not None or bool(own.choices) or said.types is None

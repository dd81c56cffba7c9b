"""`oneOf` where it says more than `anyOf`: branches that a value could have in common."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from codegen.model import ir
from codegen.model.schemas import keywords
from codegen.model.schemas.node import Node
from codegen.model.schemas.shape import Choice

if TYPE_CHECKING:
    from codegen.model.schemas.lifting import Lifter

# A branch with one of these is looser as a type than as a schema, so that more values
# would seem to be of several branches than are.
_LOOSE = frozenset(
    {*keywords.LOST, "readOnly", "writeOnly", "propertyNames", "patternProperties"}
)

_DEEPEST = 5
"""Choices within choices that are looked into."""


def holds(lifter: Lifter, choice: Choice) -> bool:
    """Whether the types of *choice* can tell if a value is of exactly one of them."""
    if choice.at.tokens[-1] != "oneOf" or choice.discriminator is not None:
        return False
    if any(_is_loose(lifter, branch) for branch in choice.branches):
        return False
    if not all(_is_reachable(lifter, one, choice) for one in choice.branches):
        return False
    types = [_types(lifter, branch) for branch in choice.branches]
    return any(_meet(one, other) for one, other in combinations(types, 2))


def marked(type: ir.Type) -> ir.Type:
    """*type*, whose members exclude each other."""
    if isinstance(type, ir.Nullable):
        return replace(type, type=marked(type.type))
    return replace(type, exclusive=True) if isinstance(type, ir.UnionOf) else type


def _is_reachable(lifter: Lifter, branch: Node, choice: Choice) -> bool:
    """Whether a record of *branch* can be of no other one.

    It has the properties of its branch and no more. Where another branch asks for none
    that it lacks, such a record would always be of both, and nobody could send it.
    """
    own = lifter.shape(branch)
    if own.types != frozenset({"object"}):
        return True
    for other in choice.branches:
        shape = lifter.shape(other)
        if other == branch or shape.types != frozenset({"object"}):
            continue
        lacks = set(shape.required) - set(own.properties)
        closed = shape.extra is False and set(own.required) - set(shape.properties)
        if not lacks and not closed:
            return False
    return True


def _is_loose(lifter: Lifter, branch: Node) -> bool:
    shape = lifter.shape(branch)
    if shape.format and shape.types == frozenset({"string"}):
        return True  # formats of texts are not all checked
    nodes = [branch, *shape.properties.values()]
    return any(
        _LOOSE & set(part.keywords)
        for node in nodes
        for part in lifter.reader.parts(node)
    )


def _types(lifter: Lifter, branch: Node, depth: int = 0) -> frozenset[str]:
    """The JSON types that a branch allows, those of its own branches too."""
    shape = lifter.shape(branch)
    if shape.types is not None:
        return shape.types
    if not shape.choices or depth > _DEEPEST:
        return frozenset(keywords.TYPES)
    inner = (_types(lifter, one, depth + 1) for one in shape.choices[0].branches)
    return frozenset().union(*inner)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a value could be of both."""
    return bool(one & other) or {"integer", "number"} <= one | other

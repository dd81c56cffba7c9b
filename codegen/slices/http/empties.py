"""Parameters of which every value is written as nothing: they cannot be sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir
from codegen.slices.slice import Input

_NOTHING: tuple[Any, ...] = ("", ".", "..", [], {})
"""What leaves a segment of a path empty, or means another path (RFC 3986, 5.2.4)."""
_BRANCHES = frozenset({"allOf", "anyOf", "oneOf", "patternProperties", "$dynamicRef"})


def without_values(
    parameters: Sequence[ir.Parameter], places: Sequence[Pointer], given: Input
) -> tuple[ir.Parameter, ...]:
    """The parameters, of which those are marked that have no value that can be sent.

    In a path that is said, for nobody can call the operation. In a query and a cookie
    an object without members, or a list without items, is as if it were absent.
    """
    pairs = zip(parameters, places, strict=True)
    return tuple(_marked(one, at / "schema", given) for one, at in pairs)


def _marked(parameter: ir.Parameter, at: Pointer, given: Input) -> ir.Parameter:
    if not _can_vanish(parameter) or not given.documents.exists(at):
        return parameter
    node, where = given.documents.resolved(at)
    values = _values(node)
    in_path = parameter.place == "path"
    if not values or any(one not in _NOTHING for one in values):
        return parameter
    if parameter.style == "matrix" or not in_path:  # where a text has a name before it
        if any(isinstance(one, str) for one in values):
            return parameter
    name = parameter.wire_name
    if in_path:
        message = f'path parameter "{name}" is always empty, and nobody can send that'
        hint = "a path with nothing in its place is another path"
        given.report.add(codes.LINT, where, message, hint=hint)
    return replace(parameter, clash=parameter.clash or f"{name} is always empty")


def _can_vanish(parameter: ir.Parameter) -> bool:
    """Whether nothing is written for a value that is empty."""
    if parameter.content is not None:
        return False
    if parameter.place == "path":
        return parameter.style != "matrix" or parameter.explode
    # What must be there, and is not, is read as the empty value.
    return parameter.place in ("query", "cookie") and not parameter.required


def _values(node: dict[str, Any]) -> list[Any]:
    """All values that a schema allows, if one sees at once that there are few; or none."""
    if "const" in node:
        return [node["const"]]
    listed = node.get("enum")
    if isinstance(listed, list):
        return listed
    if not _BRANCHES.isdisjoint(node):
        return []
    match node.get("type"):
        case "object" | ["object"]:
            closed = node.get("additionalProperties") is False
            bare = closed and not node.get("properties")
            return [{}] if bare or node.get("maxProperties") == 0 else []
        case "array" | ["array"] if node.get("maxItems") == 0:
            return [[]]
        case "string" | ["string"] if node.get("maxLength") == 0:
            return [""]
    return []

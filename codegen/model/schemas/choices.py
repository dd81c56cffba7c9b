"""`oneOf` and `anyOf` of a part, as far as they choose between types."""

from __future__ import annotations

from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.model.schemas.node import ANNOTATIONS, Node, Part, Reader
from codegen.model.schemas.shape import Choice, Shape

_CONDITIONS = frozenset({"required", "not", "title", "description"})


def note(reader: Reader, merged: Shape, part: Part, places: set[Pointer]) -> None:
    """Note the choices of a part, but not those that the schema itself is one of."""
    at, own = part.at, part.keywords
    has_tag = isinstance(own.get("discriminator"), dict | str)
    found = False
    for keyword in ("oneOf", "anyOf"):
        branches = own.get(keyword)
        if not isinstance(branches, list) or not branches:
            continue
        nodes = tuple(
            Node(at / keyword / index)
            for index, branch in enumerate(branches)
            if branch is not False and not _is_condition(branch)
        )
        if any(map(_is_condition, branches)):
            message = "which properties are required depends on others; not checked"
            reader.report.add(codes.NOT_GENERATED, at / keyword, message)
        if not nodes:
            continue
        if part.foreign and any(reader.end(node.at) in places for node in nodes):
            continue
        tag = at / "discriminator" if has_tag else None
        merged.choices += (Choice(at / keyword, nodes, tag),)
        found = True
    if has_tag and not found and not part.foreign:
        merged.discriminator = at / "discriminator"


def fold(reader: Reader, merged: Shape) -> None:
    """A choice between constants is an enumeration, each value with its own words."""
    if len(merged.choices) != 1 or merged.values is not None or merged.properties:
        return
    values: list[Any] = []
    docs: dict[str, str] = {}
    for branch in merged.choices[0].branches:
        own = reader.keywords(branch.at)
        if set(own) - ANNOTATIONS - {"type", "enum", "const"} or "$ref" in own:
            return
        if own.get("type") == "null":
            values.append(None)
        elif "const" in own:
            values.append(own["const"])
            doc = own.get("description", own.get("title"))
            if isinstance(doc, str):
                docs[repr(own["const"])] = doc
        elif isinstance(own.get("enum"), list):
            values += own["enum"]
        else:
            return
    merged.values, merged.values_at = values, merged.choices[0].at
    merged.docs = docs
    merged.choices = ()


def _is_condition(branch: Any) -> bool:
    """Whether a branch says nothing but which properties there must be, or not."""
    return isinstance(branch, dict) and bool(branch) and set(branch) <= _CONDITIONS

"""Lengths, bounds and patterns: the tightest of all parts that can be checked."""

from __future__ import annotations

from typing import Any

from codegen.diagnostics import codes
from codegen.model.schemas import keywords
from codegen.model.schemas.node import Part, Reader
from codegen.model.schemas.shape import Shape


def note(reader: Reader, merged: Shape, part: Part) -> None:
    """Add the limits of one part."""
    own = dict(part.keywords)
    for bound, exclusive in (
        ("minimum", "exclusiveMinimum"),
        ("maximum", "exclusiveMaximum"),
    ):
        if isinstance(own.get(exclusive), bool):  # OpenAPI 3.0 and draft-04
            if own.pop(exclusive) and bound in own:
                own[exclusive] = own.pop(bound)
    for keyword in {k: None for words in keywords.LIMITS.values() for k in words}:
        if keyword not in own:
            continue
        value = keywords.limit(keyword, own[keyword])
        if value is None:
            message = f'"{keyword}" has a value that it cannot have'
            reader.report.add(codes.LINT, part.at / keyword, message)
            continue
        merged.limits[keyword] = _tighter(keyword, merged.limits, value)
    encoding = own.get("contentEncoding")
    if encoding in ("base64", "base64url"):
        merged.format = encoding
    if not merged.format and isinstance(own.get("format"), str):
        merged.format = own["format"]


def _tighter(keyword: str, limits: dict[str, Any], value: Any) -> Any:
    known = limits.get(keyword, value)
    if keyword.lower().endswith("minimum") or keyword.startswith("min"):
        return max(known, value)
    if keyword.lower().endswith("maximum") or keyword.startswith("max"):
        return min(known, value)
    return known


def drop(reader: Reader, merged: Shape) -> None:
    """Leave out patterns that pydantic cannot match, saying so."""
    pattern = merged.limits.get("pattern")
    if pattern is not None and not keywords.compiles(pattern):
        del merged.limits["pattern"]
        reader.report.add(
            codes.NOT_GENERATED,
            merged.node.at / "pattern",
            "pattern uses what a linear-time engine cannot match; it is not checked",
        )

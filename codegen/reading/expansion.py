"""How large schemas become when every `allOf` is written out: a few lines can be endless.

Each `$ref` in `allOf` stands for a whole schema, and thirty schemas that each name the
one before twice are a thousand million. Validators and merging write them out.
"""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diagnostics import Pointer, Report, codes
from codegen.reading.refs import Documents

MAX_SCHEMAS = 10_000
"""Schemas that one schema may stand for; in the largest real contracts it is 156."""
_LISTS = ("allOf", "anyOf", "oneOf")
_SINGLE = ("items", "not")


def check(documents: Documents, report: Report) -> None:
    """Report the first schema that expands too far."""
    sizes: dict[Pointer, int] = {}
    for file in documents.sources:
        for _, at in documents.references(file):
            if at in sizes:
                continue
            found = _too_large(documents, at, sizes)
            if found is not None:
                message = f"schema stands for more than {MAX_SCHEMAS:,} schemas"
                hint = "name each schema of an allOf once, not by way of several others"
                report.add(codes.ALIAS_BOMB, found, message, hint=hint)
                return


def _too_large(
    documents: Documents, start: Pointer, sizes: dict[Pointer, int]
) -> Pointer | None:
    """Fill *sizes* from the leaves up to *start*; the first schema that is too large."""
    stack = [(start, _parts(documents, start))]
    totals = {start: 1}  # those that are being counted; a recursive one counts once
    while stack:
        at, parts = stack[-1]
        part = next(parts, None)
        if part is None:
            stack.pop()
            sizes[at] = totals.pop(at)
            if sizes[at] > MAX_SCHEMAS:
                return at
            if stack:
                totals[stack[-1][0]] += sizes[at]
        elif part in sizes:
            totals[at] += sizes[part]
        elif part not in totals:
            totals[part] = 1
            stack.append((part, _parts(documents, part)))
    return None


def _parts(documents: Documents, at: Pointer) -> Iterator[Pointer]:
    """The schemas that hold wherever the one at *at* does."""
    try:
        node = documents.get(at)
        if not isinstance(node, dict):
            return
        if isinstance(node.get("$ref"), str):
            yield documents.target(node["$ref"], at)
    except KeyError:
        return  # a broken reference is reported as one
    for key in _LISTS:
        branches = node.get(key)
        for index in range(len(branches) if isinstance(branches, list) else 0):
            yield at / key / index
    for key in _SINGLE:
        if isinstance(node.get(key), dict):
            yield at / key

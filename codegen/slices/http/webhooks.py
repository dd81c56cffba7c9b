"""Operations that the provider of an API calls: webhooks, and callbacks of operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from codegen.diagnostics import Pointer
from codegen.slices.http.found import Found, operations_of
from codegen.slices.http.load import Document
from codegen.slices.slice import Input


def found(
    document: Document, operations: Iterable[Found], given: Input
) -> Iterator[Found]:
    """Every operation that is pushed.

    Its path is its name: where it is sent to, subscribers say. A callback of several
    operations is one, if they refer to the same object.
    """
    hooks = document.root.get("webhooks")
    taken: set[str] = set()
    for name in hooks if isinstance(hooks, dict) else ():
        place = document.at / "webhooks" / name
        taken.add(_path(name))
        yield from operations_of(_path(name), place, given, pushed=True)
    seen: set[Pointer] = set()
    for operation in operations:
        for one in _callbacks(operation, given):
            if one.at not in seen:
                seen.add(one.at)
                yield _apart(one, operation, taken)


def _callbacks(operation: Found, given: Input) -> Iterator[Found]:
    listed = operation.node.get("callbacks")
    for name in listed if isinstance(listed, dict) else ():
        place = operation.at / "callbacks" / name
        node, at = given.documents.resolved(place, beside=frozenset())
        for expression in node:
            if str(expression).startswith("x-"):
                continue
            path, place = _path(name), at / expression
            for one in operations_of(path, place, given, pushed=True):
                yield replace(one, node=_told(one.node, expression))


def _apart(found: Found, operation: Found, taken: set[str]) -> Found:
    """The callback under a path of its own: two operations may each have an `onEvent`."""
    path = found.path
    if f"{found.method} {path}" in taken or path in taken:
        path = _path(f"{operation.wire_name}/{found.path.strip('/')}")
    taken.add(f"{found.method} {path}")
    return replace(found, path=path)


def _told(node: dict[str, Any], expression: str) -> dict[str, Any]:
    """The operation, whose description says where it is sent to."""
    said = str(node.get("description") or "").strip()
    where = f"Sent to `{expression}`."
    return {**node, "description": f"{said}\n\n{where}" if said else where}


def _path(name: str) -> str:
    return f"/{name.strip('/')}"

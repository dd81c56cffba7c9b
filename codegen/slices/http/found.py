"""The operation objects of a path item, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.slices.slice import Input

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True, slots=True)
class Found:
    """An operation object and where it stands; *pushed* if the provider calls."""

    path: str
    method: str
    item: dict[str, Any]
    item_at: Pointer
    node: dict[str, Any]
    at: Pointer
    pushed: bool = False

    @property
    def wire_name(self) -> str:
        """The operation's id, else its method and path: `GET /users/{id}`.

        A webhook, which as good as always is a POST, has a name already.
        """
        said = self.node.get("operationId")
        if isinstance(said, str) and said.strip():
            return said
        if self.pushed and self.method == "post":
            return self.path.strip("/")
        return f"{self.method.upper()} {self.path}"


def say_twice(operations: Iterable[Found], given: Input) -> None:
    """Report each `operationId` that another operation has already."""
    known: set[str] = set()
    for found in operations:
        name = found.node.get("operationId")
        if isinstance(name, str) and name in known:
            message = f'operation ID "{name}" for "{found.method}" in "{found.path}"'
            at = found.at / "operationId"
            given.report.add(codes.LINT, at, f"{message} is not unique")
        elif isinstance(name, str):
            known.add(name)


def operations_of(
    path: str, place: Pointer, given: Input, *, pushed: bool = False
) -> Iterator[Found]:
    """The operations of the path item at *place*, which is for *path*."""
    item, item_at = given.documents.resolved(place, beside=None)
    for method in item:
        if method not in METHODS and method.lower() in METHODS:
            message = f'method "{method}" must be written in lower case'
            given.report.add(codes.INVALID_DOCUMENT, item_at / method, message)
        if method in METHODS and isinstance(item[method], dict):
            node, at = item[method], item_at / method
            yield Found(path, method, item, item_at, node, at, pushed)
    more = item.get("additionalOperations")
    for method, node in more.items() if isinstance(more, dict) else ():
        at = item_at / "additionalOperations" / method
        if isinstance(node, dict):
            yield Found(path, method, item, item_at, node, at, pushed)

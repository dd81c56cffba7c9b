"""The operation objects of a path item, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.slices.slice import Input

Node = tuple[dict[str, Any], Pointer]
"""An object of the contract and where it stands."""

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True, slots=True)
class Found:
    """An operation object and where it stands; *pushed* if the provider calls.

    It is *known_as* something else than its id if that is another operation's too.
    """

    path: str
    method: str
    items: tuple[Node, ...]
    """Its path item: what that refers to, then what stands beside the reference."""
    node: dict[str, Any]
    at: Pointer
    pushed: bool = False
    known_as: str = ""

    @property
    def wire_name(self) -> str:
        """What servers, fakes and policies know the operation by.

        Its id, else its method and path: `GET /users/{id}`. A webhook, which as good as
        always is a POST, has a name already.
        """
        if self.known_as:
            return self.known_as
        said = self.node.get("operationId")
        if isinstance(said, str) and said.strip():
            return said
        if self.pushed and self.method == "post":
            return self.path.strip("/")
        return f"{self.method.upper()} {self.path}"


def told_apart(operations: Iterable[Found]) -> Iterator[Found]:
    """Every operation, with a wire name that no other one has.

    Of several with one id the first keeps it. Were the others known by it too, a server
    would hold them to the first one's rules, those about credentials among them.
    """
    taken: set[str] = set()
    for found in operations:
        plain = f"{found.method.upper()} {found.path}"
        numbered = (f"{plain} {number}" for number in count(2))
        names = chain((found.wire_name, plain), numbered)
        name = next(name for name in names if name not in taken)
        taken.add(name)
        yield found if name == found.wire_name else replace(found, known_as=name)


def say_twice(operations: Iterable[Found], given: Input) -> None:
    """Report each `operationId` that another operation has already."""
    known: set[str] = set()
    for found in operations:
        name = found.node.get("operationId")
        if isinstance(name, str) and name in known:
            message = f'operation ID "{name}" for "{found.method}" in "{found.path}"'
            at = found.at / "operationId"
            hint = f'it is known as "{found.wire_name}"' if found.known_as else None
            given.report.add(codes.LINT, at, f"{message} is not unique", hint=hint)
        elif isinstance(name, str):
            known.add(name)


def operations_of(
    path: str, place: Pointer, given: Input, *, pushed: bool = False
) -> Iterator[Found]:
    """The operations of the path item at *place*, which is for *path*."""
    items = tuple(given.documents.layers(place))
    for item, item_at in items:
        if "security" in item:  # whoever wrote it wants nobody let in without
            message = "`security` of a path holds for no operation"
            hint = "say it of each operation, or at the top of the contract for all"
            at = item_at / "security"
            given.report.add(codes.INVALID_DOCUMENT, at, message, hint=hint)
        for method in item:
            if method not in METHODS and method.lower() in METHODS:
                message = f'method "{method}" must be written in lower case'
                given.report.add(codes.INVALID_DOCUMENT, item_at / method, message)
        for method, at in places_of(item, item_at):
            # The standard has no reference to an operation, but contracts do.
            node, at = given.documents.resolved(at)
            yield Found(path, method, items, node, at, pushed)


def places_of(item: dict[str, Any], at: Pointer) -> Iterator[tuple[str, Pointer]]:
    """The methods of a path item that have an operation, and where it stands."""
    for method in item:
        if method in METHODS and isinstance(item[method], dict):
            yield method, at / method
    more = item.get("additionalOperations")
    for method, node in more.items() if isinstance(more, dict) else ():
        if isinstance(node, dict):
            yield method, at / "additionalOperations" / method

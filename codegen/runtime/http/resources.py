"""What a contract says about things that are made, read, listed and deleted, as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args
from urllib.parse import quote

from ..templates import SLOT
from .operation import Operation

Role: TypeAlias = Literal[
    "create", "read", "head", "replace", "update", "delete", "list"
]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, kw_only=True)
class Resource:
    """Things that are made at one path, and found by their keys below it.

    Attributes:
        path: Where they are listed and made.
        above: The arguments of operations that stand in *path*.
        key: The argument of operations that is the key of one thing.
        field: The wire name of the property that is the key.
        create: Makes one; its key is new, unless the body says it.
        read: Answers with one.
        head: Says whether there is one, where the contract has such an operation.
        replace: Says of one all that there is to say (PUT).
        update: Says what changes (PATCH).
        delete: Removes one.
        list: Answers with some of them.
        items: JSON pointer (RFC 6901) to the things on a page; empty if they are the page.
    """

    path: str
    above: tuple[str, ...] = ()
    key: str
    field: str
    read: Operation[Any]
    create: Operation[Any] | None = None
    head: Operation[Any] | None = None
    replace: Operation[Any] | None = None
    update: Operation[Any] | None = None
    delete: Operation[Any] | None = None
    list: Operation[Any] | None = None
    items: str = ""

    @property
    def below(self) -> str:
        """How the paths of what is below one thing begin."""
        return f"{self.read.path.removesuffix('/')}/"

    def location(self, keys: Iterable[object]) -> str:
        """Return the path of the thing that has these *keys*, its own the last of them."""
        left = (quote(str(key), safe="") for key in keys)
        return SLOT.sub(lambda slot: next(left), self.read.path)

    def roles(self) -> Iterator[tuple[Role, Operation[Any]]]:
        """Return each operation that there is, and what it does."""
        for role in ROLES:
            operation = getattr(self, role)
            if operation is not None:
                yield role, operation

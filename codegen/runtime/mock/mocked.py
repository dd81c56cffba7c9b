"""The contracts that are served, as whoever built them describes them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from pydantic import TypeAdapter

PACKAGE = "mocked"
"""The package that was built for this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mocked:
    """One contract.

    Attributes:
        slice: `http`, `grpc` or `events`.
        package: Where its modules stand, `users.http`.
        class_names: Prefixes of its fakes, `Users`: a proto has one for each service.
        binders: The functions that bind those, of a proto.
        title: What it calls itself.
        file: The contract.
        operations: How many operations it has.
        secured: Whether callers must show credentials.
    """

    slice: str
    package: str
    class_names: tuple[str, ...]
    binders: tuple[str, ...] = ()
    title: str
    file: str
    operations: int
    secured: bool = False

    @property
    def path(self) -> str:
        """Where it is served over HTTP: its package, without the slice if that is HTTP."""
        steps = self.package.split(".")
        if steps[-1] == "http":
            del steps[-1]
        return "/" + "/".join(steps)

    def module(self, name: str) -> ModuleType:
        """Return one of its modules."""
        return import_module(f"{PACKAGE}.{self.package}.{name}")

    def fakes(self) -> list[Any]:
        """Return new fakes of its services."""
        found = self.module("fake")
        return [getattr(found, f"Fake{name}Service")() for name in self.class_names]


def read(file: Path) -> list[Mocked]:
    """Return the contracts that *file* describes, in JSON."""
    found: list[Mocked] = TypeAdapter(list[Mocked]).validate_json(file.read_bytes())
    return found

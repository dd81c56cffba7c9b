"""What the choice of tests leaves out: contracts that are real nowhere, modules that are gone."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .configuration import ConfigurationError
from .subjects import LOCK, Subject

_MODULES = "contract_tests/test_"


@dataclass(slots=True, kw_only=True)
class Around:
    """What there is around the tests that were chosen.

    Attributes:
        unmeant: Contracts of which the fake is all that could be tested, unasked.
        missing: Modules of tests that the lock of an output has, and its folder lacks.
    """

    unmeant: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)

    def add(self, more: dict[str, Any]) -> None:
        """Add what another process found, as `as_json` has it."""
        self.unmeant.update(more["unmeant"])
        self.missing.update(more["missing"])

    def as_json(self) -> dict[str, list[str]]:
        """What crosses to another process."""
        return {"unmeant": sorted(self.unmeant), "missing": sorted(self.missing)}

    def look(self, modules: Iterable[Any]) -> None:
        """Look at *modules* that were collected, chosen or not."""
        for module in modules:
            self.unmeant.update(_unmeant(vars(module).values()))
        folders = {Path(one.__file__).parent for one in modules if one.__file__}
        for folder in folders:
            self.missing.update(_missing(folder.parent))


def _unmeant(values: Iterable[Any]) -> Iterator[str]:
    for one in values:
        if isinstance(one, Subject):
            try:
                told = one.tested()
            except ConfigurationError:  # which its own tests say
                continue
            if told["provider"] == "fake" and not told["meant"]:
                yield one.name


def _missing(output: Path) -> Iterator[str]:
    try:
        lock = tomllib.loads((output / LOCK).read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError):
        return
    for name in lock.get("files", {}):
        if name.startswith(_MODULES) and not (output / name).is_file():
            yield str(output / name)

"""The names of one stub: what it imports, and how it says a type where it is hidden."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Mapping

from codegen.protobuf.modules import relative
from codegen.protobuf.types import ProtoType


def free(name: str, taken: Collection[str]) -> str:
    """*name*, longer where something else is called so."""
    while name in taken:
        name += "_"
    return name


class Scope:
    """Collects the imports of a stub; all are private, so that none is reexported.

    In a class body a member hides what the module calls by the same name (a field
    `str`, a field `Point` of the type `Point`). *members* are the names of that body.
    """

    def __init__(
        self, here: str, types: Mapping[str, ProtoType], tops: frozenset[str]
    ) -> None:
        self._here = here
        self._types = types
        self._tops = tops
        self._names: dict[tuple[str, str], str] = {}

    def name(self, module: str, name: str) -> str:
        """An imported name under its private alias."""
        known = self._names.get((module, name))
        if known is not None:
            return known
        wanted = f"_{name.strip('_')}"
        path = module.strip(".").replace(".", "_")
        taken = self._tops | set(self._names.values())
        alias = wanted if wanted not in taken else free(f"_{path}_{name}", taken)
        self._names[module, name] = alias
        return alias

    def builtin(self, name: str, members: frozenset[str]) -> str:
        """A builtin by its own name, unless something hides it."""
        if name in members or name in self._tops:
            return self.name("builtins", name)
        return name

    def type(self, full_name: str, members: frozenset[str]) -> str:
        """The message or enum of that full name, which begins with a dot."""
        found = self._types[full_name]
        if found.module == self._here and found.name.split(".")[0] not in members:
            return found.name
        parent, last = relative(found.module, self._here)
        return f"{self.name(parent, last)}.{found.name}"

    def import_block(self, reexports: Iterable[tuple[str, str]]) -> str:
        """The import lines; *reexports* are modules and names to pass on."""
        lines: dict[str, list[str]] = {}
        for (module, name), alias in self._names.items():
            lines.setdefault(module, []).append(f"{name} as {alias}")
        for module, name in reexports:
            parent, last = relative(module, self._here)
            dot = "" if parent.endswith(".") else "."
            lines.setdefault(f"{parent}{dot}{last}", []).append(f"{name} as {name}")
        groups: dict[int, list[str]] = {}
        for module in sorted(lines):
            names = ", ".join(sorted(set(lines[module])))
            groups.setdefault(_group(module), []).append(
                f"from {module} import {names}"
            )
        return "\n\n".join("\n".join(groups[number]) for number in sorted(groups))


def _group(module: str) -> int:
    """Standard library, packages, then this output."""
    if module.startswith("."):
        return 2
    return int(module.partition(".")[0] not in sys.stdlib_module_names)

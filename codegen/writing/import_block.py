"""What a module imports, and its import block."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Import:
    """One imported name; *module* starts with a dot if it is part of the output.

    An empty *name* imports the module itself: `Import("grpc")` is `import grpc`.
    """

    module: str
    name: str = ""
    alias: str = ""


def import_block(
    imports: Iterable[Import], *, here: str, runtime: str = "", own: str = ""
) -> str:
    """The import block of module *here* (`.users.http.client`), sorted as isort does.

    Imports of the output are written relative; *runtime* is an absolute module to use
    in place of the output's own `.runtime` (two trees sharing one runtime). *own* is a
    package of the user's, which is no third party.
    """
    sections: dict[int, dict[tuple[int, str], set[Import]]] = {}
    for item in {Import("__future__", "annotations"), *imports}:
        module = item.module
        if runtime and (module == ".runtime" or module.startswith(".runtime.")):
            module = runtime + module[len(".runtime") :]
        if module == here:
            continue
        section, key = _section(module, here, own)
        sections.setdefault(section, {}).setdefault(key, set()).add(item)
    blocks = (_block(sections[number]) for number in sorted(sections))
    return "\n\n".join(block for block in blocks if block)


def _section(module: str, here: str, own: str) -> tuple[int, tuple[int, str]]:
    """Which block an import belongs to, and its sorting key: dots and module."""
    if module.startswith("."):
        target, base = module.strip(".").split("."), here.strip(".").split(".")[:-1]
        while target and base and target[0] == base[0]:
            target, base = target[1:], base[1:]
        return 4, (-len(base) - 1, ".".join(target))
    if module == "__future__":
        return 0, (0, module)
    if own and f"{module}.".startswith(f"{own}."):
        return 3, (0, module)
    top = module.partition(".")[0]
    return (1 if top in sys.stdlib_module_names else 2), (0, module)


def _block(section: dict[tuple[int, str], set[Import]]) -> str:
    plain = [
        f"import {module}"
        for (dots, module), items in sorted(section.items())
        if any(not item.name for item in items)
    ]
    named = []
    for (dots, module), items in sorted(section.items()):
        names = sorted((i for i in items if i.name), key=_isort_key)
        if names:
            spelt = ", ".join(
                f"{i.name} as {i.alias}" if i.alias else i.name for i in names
            )
            named.append(f"from {'.' * -dots}{module} import {spelt}")
    return "\n".join([*plain, *named])


def _isort_key(item: Import) -> tuple[int, str, str]:
    """Constants, then classes, then the rest, in any case, as isort orders them."""
    name = item.name
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name.lower(), name

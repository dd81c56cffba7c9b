"""Folders as values: read, compared with a readable difference, and rewritten."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

Tree = Mapping[str, bytes]


def read(folder: Path, *, keep: Callable[[str], bool] = lambda path: True) -> Tree:
    """Every file below *folder* that *keep* wants, by its path with `/`."""
    found = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    return {name: found[name].read_bytes() for name in sorted(found) if keep(name)}


def replace(folder: Path, tree: Tree) -> None:
    """Make *folder* hold exactly *tree*; an empty tree leaves no folder."""
    if folder.exists():
        shutil.rmtree(folder)
    for name, content in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def difference(expected: Tree, actual: Tree) -> str:
    """How two trees differ, as a unified diff; empty if they are the same."""
    parts: list[str] = []
    for name in sorted({*expected, *actual}):
        old, new = expected.get(name), actual.get(name)
        if old == new:
            continue
        if old is None:
            parts.append(f"not expected: {name}")
        if new is None:
            parts.append(f"not written: {name}")
        parts.append(_diff(name, old or b"", new or b""))
    return "\n".join(parts)


def _diff(name: str, old: bytes, new: bytes) -> str:
    lines = difflib.unified_diff(
        old.decode("utf-8", "replace").splitlines(),
        new.decode("utf-8", "replace").splitlines(),
        f"expected/{name}",
        f"actual/{name}",
        lineterm="",
    )
    return "\n".join(lines)

"""Which folders references and imports may reach: contracts may come from others."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

_REF = re.compile(r"""\$ref["']?\s*:\s*["']?([^"'#\s{}\[\],]+)""")
_SUFFIXES = frozenset({".yaml", ".yml", ".json"})


def roots_of(paths: tuple[Path, ...], includes: tuple[Path, ...]) -> tuple[Path, ...]:
    """The folders that references and imports may reach.

    A given folder and each `-I`; for a file its folder and the one above it, because
    contracts keep shared parts beside their own folder (`../common/schemas.yaml`), and
    one further up where it refers to that.
    """
    roots: dict[Path, None] = {}
    for path in paths:
        full = Path(os.path.abspath(path))
        roots.update(dict.fromkeys([full] if full.is_dir() else _around(full)))
    for include in includes:
        roots.setdefault(Path(os.path.abspath(include)))
    return tuple(roots)


def _around(file: Path) -> Iterator[Path]:
    """The folders that a file which was named may refer to, the nearest first."""
    yield file.parent
    above, common = file.parent.parent, _common(file)
    if above != above.parent:
        yield above
    if above.is_relative_to(common):
        yield common


def _common(file: Path) -> Path:
    """The nearest folder that holds *file* and all that it leads to within its border."""
    border = _border(file)
    seen, waiting = {file}, [file]
    while waiting:
        for target in _targets(waiting.pop()):
            if target in seen or not target.is_relative_to(border):
                continue
            if _is_like_a_contract(target, file):
                seen.add(target)
                waiting.append(target)
    return Path(os.path.commonpath([one.parent for one in seen]))


def _border(file: Path) -> Path:
    """The repository that *file* is in, else the folder below the file system's root.

    A contract from somebody else must not choose files of the whole machine.
    """
    folders = [one for one in file.parents if one != one.parent] or [file.parent]
    return next((one for one in folders if (one / ".git").exists()), folders[-1])


def _is_like_a_contract(target: Path, file: Path) -> bool:
    """Whether *target* may widen what is read for *file*, and is not hidden from it."""
    common = os.path.commonpath([target, file])
    hidden = any(part.startswith(".") for part in target.relative_to(common).parts)
    return target.suffix in _SUFFIXES and not hidden and target.is_file()


def _targets(file: Path) -> Iterator[Path]:
    """The files that *file* names by relative references, as far as its text says it."""
    if file.suffix not in _SUFFIXES or not file.is_file():  # a pipe would block
        return
    try:
        text = file.read_text("utf-8", errors="replace")
    except OSError:
        return  # reading it for real will say why
    for ref in set(_REF.findall(text)):
        path = unquote(ref)
        if not os.path.isabs(path) and ":" not in path and "\0" not in path:
            yield Path(os.path.normpath(file.parent / path))

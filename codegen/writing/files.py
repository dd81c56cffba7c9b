"""The output folder: compare, and replace all of it or nothing.

A new tree is made beside the old one and the two change places in one step, so that a
build that fails or is killed leaves what was there.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from codegen.writing import lock as locks
from codegen.writing import swap

Reason = Literal["stale", "edited", "missing", "orphan", "toolchain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A file that is not what build would write, and why."""

    file: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What writing did to the output."""

    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()


def read(folder: Path, name: str) -> str | None:
    """The text of a file of the output, line ends normalised; None if absent."""
    try:
        raw = (folder / name).read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    return raw.replace(b"\r\n", b"\n").decode("utf-8", "surrogateescape")


def compare(
    folder: Path, files: Mapping[str, str], old: locks.Lock | None, new: locks.Lock
) -> list[Difference]:
    """How the output on disk differs from *files*; line ends do not count."""
    known = old.files if old is not None else {}
    drift = _drift(old, new)
    found: list[Difference] = []
    for name, text in files.items():
        disk = read(folder, name)
        if disk is None:
            found.append(Difference(file=name, reason="missing"))
        elif disk != text:
            untouched = name in known and known[name].digest == locks.digest(disk)
            reason: Reason = drift if untouched else "edited"
            found.append(Difference(file=name, reason=reason))
    for name in sorted(set(known) - set(files)):
        if read(folder, name) is not None:
            found.append(Difference(file=name, reason="orphan"))
    if old is None:
        found.append(Difference(file=locks.NAME, reason="missing"))
    elif _said(old) != _said(new) and not found:
        found.append(Difference(file=locks.NAME, reason=drift))
    return sorted(found, key=lambda difference: difference.file)


def _drift(old: locks.Lock | None, new: locks.Lock) -> Reason:
    """Why untouched files differ: the contracts moved on, or the tool did."""
    if old is None:
        return "stale"
    before = {name: entry.semantic for name, entry in old.contracts.items()}
    after = {name: entry.semantic for name, entry in new.contracts.items()}
    same_input = before == after and old.config == new.config
    return "toolchain" if same_input else "stale"


def _said(lock: locks.Lock) -> object:
    """What a lock says, but for the layout of the contracts (comments, spaces)."""
    meaning = {name: entry.semantic for name, entry in lock.contracts.items()}
    return (lock.toolchain, lock.templates, lock.config, meaning, lock.files)


def protected(
    folder: Path, files: Mapping[str, str], old: locks.Lock | None
) -> tuple[list[str], list[str]]:
    """Files that must not be overwritten or deleted: edited ones, and the user's own."""
    known = old.files if old is not None else {}
    edited: list[str] = []
    names = {*files, *known}
    foreign = obstacles(folder, names)
    for name in sorted(names):
        disk = read(folder, name)
        if disk is None or disk == files.get(name):
            continue
        if name not in known:
            foreign.append(name)
        elif known[name].digest != locks.digest(disk):
            edited.append(name)
    return edited, foreign


def obstacles(folder: Path, names: Iterable[str]) -> list[str]:
    """What stands where a file or a folder of the output must be, and is none: a folder
    in the place of a file, a file or a link in the place of a folder."""
    found: dict[str, None] = {}
    parents = {str(p) for name in names for p in PurePosixPath(name).parents} - {"."}
    for parent in sorted(parents):
        path = folder / parent
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            found[parent] = None
    for name in names:
        if (folder / name).is_dir():
            found[name] = None
    return sorted(found)


def write(folder: Path, files: Mapping[str, str], old: locks.Lock | None) -> Changes:
    """Make *folder* hold *files*, and none of the files of *old* that are not there.

    Raises OSError; what was there before then stands untouched.
    """
    folder = folder.resolve()
    _recover(folder)
    on_disk = {name: read(folder, name) for name in files}
    created = tuple(name for name, text in on_disk.items() if text is None)
    updated = tuple(n for n, text in on_disk.items() if text not in (None, files[n]))
    known = old.files if old is not None else {}
    deleted = tuple(
        n for n in sorted(set(known) - set(files)) if (folder / n).is_file()
    )
    changes = Changes(created=created, updated=updated, deleted=deleted)
    if changes == Changes():
        return changes
    for name in obstacles(folder, {*created, *updated, *deleted}):
        raise FileExistsError(errno.EEXIST, f"{name} is in the way")
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = swap.stage(folder)
    try:
        _fill(staging / "new", folder, files, changes)
        swap.replace(staging, folder, {*files, *known})
    finally:
        swap.settle(staging)
    return changes


def recover(folder: Path) -> None:
    """Put right what a killed build left: before anything is read from *folder*.

    Raises OSError.
    """
    swap.recover(folder.resolve())


def _recover(folder: Path) -> None:
    """As `recover`; but who has read an empty place must not write over a full one."""
    missing = not folder.exists()
    swap.recover(folder)
    if missing and folder.exists():
        reason = "an earlier build was cut off, and its output is back; build again"
        raise FileExistsError(errno.EEXIST, reason)


def _fill(tree: Path, folder: Path, files: Mapping[str, str], changes: Changes) -> None:
    """Make the new tree: what *folder* holds, with the changes."""
    if folder.exists():
        shutil.copytree(folder, tree, symlinks=True, copy_function=_link)
    else:
        tree.mkdir()
    for name in changes.deleted:
        (tree / name).unlink()
    for name in (*changes.created, *changes.updated):
        _put(tree / name, files[name])
    _prune(tree, changes.deleted)


def _link(source: str, target: str) -> str:
    """A hard link is enough: a file that changes is replaced, never written into."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode if path.exists() else None
    path.unlink(missing_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    if mode is not None:
        path.chmod(mode)


def _prune(tree: Path, deleted: tuple[str, ...]) -> None:
    """Remove the folders that deleting left with nothing but compiled files."""
    for name in sorted(deleted, reverse=True):
        folder = (tree / name).parent
        while folder != tree and folder.is_dir():
            if any(entry.name != "__pycache__" for entry in folder.iterdir()):
                break
            shutil.rmtree(folder)
            folder = folder.parent

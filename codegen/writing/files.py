"""The output folder: compare, and replace all of it or nothing.

A new tree is made beside the old one and the two change places. In the staging folder
stands a record of what is being replaced, so that whoever comes next can put right what
broke off (docs/decisions/0009).
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Literal

from codegen.writing import lock as locks

Reason = Literal["stale", "edited", "missing", "orphan", "toolchain"]
_STAGING = ".codegen-staging-"
_RECORD = "replacing.json"
_CACHE = "__pycache__"


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
        # What was built of the same, with the same, is remembered the same.
        merged = _said(replace(old, files=new.files)) == _said(new)
        reason = "edited" if merged else drift
        found.append(Difference(file=locks.NAME, reason=reason))
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
    staging = _stage(folder)
    try:
        _fill(staging / "new", folder, files, changes)
        _replace(staging, folder, {*files, *known})
    finally:
        _settle(staging)
    return changes


def recover(folder: Path) -> None:
    """Put right what killed builds left, before anything is read from *folder*.

    A build that still runs is left alone, unless *folder* is missing: so short is the
    time between its two steps that its process id has rather been given anew.
    Raises OSError.
    """
    folder = folder.resolve()
    for staging in sorted(folder.parent.glob(f"{_STAGING}*")):
        pid = staging.name.removeprefix(_STAGING).split("-")[0]
        record = _read_record(staging)
        broken = record is not None and record.output == folder and not folder.exists()
        if pid.isdigit() and (broken or not _alive(int(pid))):
            _settle(staging)


def _recover(folder: Path) -> None:
    """As `recover`; but who has read an empty place must not write over a full one."""
    missing = not folder.exists()
    recover(folder)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """What a staging folder is about to replace."""

    output: Path
    identity: tuple[int, int]
    """Device and inode of the old tree, which tell it from the new one."""
    ours: frozenset[str]
    """Files of the old and the new tree that are not the user's."""


def _stage(folder: Path) -> Path:
    """Make a staging folder beside *folder*, named by this process."""
    prefix = f"{_STAGING}{os.getpid()}-"
    return Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))


def _replace(staging: Path, folder: Path, ours: Iterable[str]) -> None:
    """Put `new` of *staging* in the place of *folder*; `_settle` must follow.

    In one step where the system can exchange two folders, else in two, between which
    there is no *folder*.
    """
    new = staging / "new"
    if not folder.exists():
        os.rename(new, folder)
        return
    _write_record(staging, folder, ours)
    if not _exchange(new, folder):
        os.rename(folder, staging / "old")
        os.rename(new, folder)


def _settle(staging: Path) -> None:
    """Undo a replacement that broke off, keep what is the user's, remove *staging*.

    Raises OSError if something of the user's cannot be moved; *staging* then stays.
    """
    record = _read_record(staging)
    old = _old_tree(staging, record)
    if record is not None and old is not None:
        if os.path.lexists(record.output):
            _carry_over(old, record)
        else:
            os.rename(old, record.output)
    shutil.rmtree(staging, ignore_errors=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _write_record(staging: Path, folder: Path, ours: Iterable[str]) -> None:
    """Written whole or not at all: a record that is cut off would be none."""
    found = {
        "output": folder.name,
        "identity": _identity(folder),
        "ours": sorted(ours),
    }
    draft = staging / f"{_RECORD}.draft"
    draft.write_text(json.dumps(found), encoding="utf-8")
    os.rename(draft, staging / _RECORD)


def _read_record(staging: Path) -> _Record | None:
    try:
        found = json.loads((staging / _RECORD).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    device, inode = found["identity"]
    return _Record(
        output=staging.parent / found["output"],
        identity=(device, inode),
        ours=frozenset(found["ours"]),
    )


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _old_tree(staging: Path, record: _Record | None) -> Path | None:
    """The old tree, if it has left its place: where depends on how it was replaced."""
    if record is None:
        return None
    places = (staging / "new", staging / "old")
    return next((p for p in places if _identity(p) == record.identity), None)


def _carry_over(old: Path, record: _Record) -> None:
    """Move over what the user put into the old tree after it had been copied."""
    for name in _files(old):
        source, target = old / name, record.output / name
        if name not in record.ours and not _same(source, target):
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                os.replace(source, target)
            except OSError as error:
                place = source.relative_to(record.output.parent).as_posix()
                reason = f"{name} is in the way of a file of yours, kept in {place}"
                raise OSError(error.errno, reason) from error


def _files(tree: Path) -> Iterator[str]:
    """Every file and link of a tree, without what Python compiled."""
    for folder, folders, names in os.walk(tree):
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        folders[:] = [name for name in folders if name != _CACHE]
        for name in (*names, *links):
            yield Path(folder, name).relative_to(tree).as_posix()


def _same(source: Path, target: Path) -> bool:
    """Whether *target* is *source*, or a copy of it with its times."""
    one = source.lstat()
    try:
        other = target.lstat()
    except FileNotFoundError:
        return False
    if (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino):
        return True
    return (one.st_mode, one.st_size, one.st_mtime_ns) == (
        other.st_mode,
        other.st_size,
        other.st_mtime_ns,
    )


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders atomically (Linux renameat2, macOS renamex_np)."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            done = libc.renamex_np(os.fsencode(one), os.fsencode(other), 2)
        elif sys.platform.startswith("linux"):
            here = -100  # AT_FDCWD
            done = libc.renameat2(here, os.fsencode(one), here, os.fsencode(other), 2)
        else:
            return False
    except (OSError, AttributeError):
        return False
    return bool(done == 0)

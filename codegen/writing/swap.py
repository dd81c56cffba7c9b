"""A folder is replaced as a whole, and a replacement that broke off is put right.

The new tree and the old one change places. Beside the trees, in the staging folder,
stands a record of what is being replaced, so that whoever comes next can put it right:
`settle` brings an old tree back whose place is empty, and carries over what its user
put into it in the meantime.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_STAGING = ".codegen-staging-"
_RECORD = "replacing.json"
_CACHE = "__pycache__"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """What a staging folder is about to replace."""

    output: Path
    identity: tuple[int, int]
    """Device and inode of the old tree, which tell it from the new one."""
    ours: frozenset[str]
    """Files of the old and the new tree that are not the user's."""


def stage(folder: Path) -> Path:
    """Make a staging folder beside *folder*, named by this process."""
    prefix = f"{_STAGING}{os.getpid()}-"
    return Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))


def replace(staging: Path, folder: Path, ours: Iterable[str]) -> None:
    """Put `new` of *staging* in the place of *folder*; `settle` must follow.

    In one step where the system can exchange two folders, else in two, between which
    there is no *folder*.
    """
    new = staging / "new"
    if not folder.exists():
        os.rename(new, folder)
        return
    _write_record(staging, folder, ours)
    if not exchange(new, folder):
        os.rename(folder, staging / "old")
        os.rename(new, folder)


def settle(staging: Path) -> None:
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


def recover(folder: Path) -> None:
    """Settle what killed builds left beside *folder*.

    A build that still runs is left alone, unless *folder* is missing: so short is the
    time between its two steps that its process id has rather been given anew.
    """
    for staging in sorted(folder.parent.glob(f"{_STAGING}*")):
        pid = staging.name.removeprefix(_STAGING).split("-")[0]
        record = _read_record(staging)
        broken = record is not None and record.output == folder and not folder.exists()
        if pid.isdigit() and (broken or not _alive(int(pid))):
            settle(staging)


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
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(source, target)


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


def exchange(one: Path, other: Path) -> bool:
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

"""Files that are written once and never again: all of them, or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path


def existing(folder: Path, names: Iterable[str]) -> list[str]:
    """Those of *names* that are in *folder*, whatever they are there."""
    return [name for name in names if os.path.lexists(folder / name)]


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write *files* into *folder*, where none of them may exist.

    Raises OSError, FileExistsError for one; nothing is left of what was written then.
    """
    if os.path.lexists(folder):
        _add(folder, files)
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = folder.with_name(f".codegen-scaffold-{os.getpid()}")
    staging.mkdir()
    try:
        _add(staging, files)
        os.rename(staging, folder)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise


def _add(folder: Path, files: Mapping[str, str]) -> None:
    written: list[Path] = []
    try:
        for name, text in files.items():
            with open(folder / name, "xb") as file:
                written.append(folder / name)
                file.write(text.encode())
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise

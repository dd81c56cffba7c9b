"""Writes an output again and again, and is killed at each step of it once.

A script, not a module of the tests: it forks, which a process with threads must not.

    python killed.py FOLDER

Prints a JSON list: for each step the state of the output after the kill ("none", "old",
"new", or "torn") and what stood beside the output after the next build.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from codegen.writing import files
from codegen.writing import lock as locks

_STEPS = frozenset(
    {"os.mkdir", "os.rmdir", "os.link", "os.remove", "os.rename", "os.chmod"}
    | {"open", "os.utime", "os.symlink", "ctypes.dlsym", "tempfile.mkdtemp"}
)
OLD = {f"users/{kind}/m{n}.py": f"{n} = 1\n" for kind in ("a", "b") for n in range(3)}
NEW = {
    name: text.replace("1", "2") for name, text in OLD.items() if "b/" not in name
} | {"orders/a/m.py": "3\n"}
OWN = {"users/a/own.txt": "mine\n"}


def main() -> None:
    """Kill at every step, with and without an output that was there."""
    root = Path(sys.argv[1])
    found = []
    for before in ({}, OLD):
        step = 0
        while True:
            finished = _write_and_die(root, before, step)
            state = _state(root / "out", before)
            files.write(root / "out", NEW, _lock(before))
            beside = sorted(path.name for path in root.iterdir())
            found.append([state, _state(root / "out", before), beside])
            if finished:
                break
            step += 1
    sys.stdout.write(json.dumps(found))


def _write_and_die(root: Path, before: dict[str, str], step: int) -> bool:
    """Write NEW over *before* in a process that dies at *step*; True if it did not."""
    shutil.rmtree(root)
    root.mkdir()
    for name, text in (before | (OWN if before else {})).items():
        (root / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "out" / name).write_text(text, "utf-8")
    child = os.fork()
    if not child:
        sys.addaudithook(_Killer(step))
        files.write(root / "out", NEW, _lock(before))
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


class _Killer:
    """Ends the process at one step, as the system does when memory is short."""

    def __init__(self, step: int) -> None:
        self.left = step

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in _STEPS:
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            self.left -= 1


def _lock(known: dict[str, str]) -> locks.Lock | None:
    if not known:
        return None
    return locks.Lock(
        files={
            name: locks.Output(owner="test", digest=locks.digest(text))
            for name, text in known.items()
        }
    )


def _state(folder: Path, before: dict[str, str]) -> str:
    if not folder.exists():
        return "none"
    found = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
    own = OWN if before else {}
    if found == NEW | own:
        return "new"
    return "old" if found == before | own else "torn"


if __name__ == "__main__":
    main()

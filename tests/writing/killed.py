"""Writes an output again and again, and is killed at each step of it once.

A script, not a module of the tests: it forks, which a process with threads must not.

    python killed.py FOLDER exchange|rename

The second word says whether the system can exchange two folders in one step. While it
writes, a user adds a file to the output and replaces another, just before the change.

Prints a JSON list: for each step the state of the output after the kill ("none", "old",
"new", or "torn"), the state after the next build has started, the state after it, and
what then stands beside the output.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from codegen.writing import files
from codegen.writing import lock as locks

_STEPS = frozenset(
    {"os.mkdir", "os.rmdir", "os.link", "os.remove", "os.rename", "os.chmod"}
    | {
        "os.scandir",
        "os.listdir",
        "shutil.rmtree",
        "open",
        "os.utime",
        "os.symlink",
        "ctypes.dlsym",
        "tempfile.mkdtemp",
    }
)
OLD = {f"users/{kind}/m{n}.py": f"{n} = 1\n" for kind in ("a", "b") for n in range(3)}
NEW = {
    name: text.replace("1", "2") for name, text in OLD.items() if "b/" not in name
} | {"orders/a/m.py": "3\n"}
OWN = {"users/a/own.txt": "mine\n", "users/a/replaced.txt": "mine\n"}
LATE = {"users/a/replaced.txt": "mine, too\n", "users/b/late/late.txt": "mine\n"}


def main() -> None:
    """Kill at every step, with and without an output that was there."""
    root, way = Path(sys.argv[1]), sys.argv[2]
    if way == "rename":
        files._exchange = lambda one, other: False
    found = []
    for before in ({}, OLD):
        step, finished = 0, False
        while not finished:
            finished = _write_and_die(root, before, step)
            states = [_state(root, before)]
            files.recover(root / "out")
            states.append(_state(root, before))
            old = _lock(before if states[-1] == "old" else NEW)
            files.write(root / "out", NEW, None if states[-1] == "none" else old)
            states.append(_state(root, before))
            beside = sorted(path.name for path in root.iterdir() if path.is_dir())
            found.append([*states, beside])
            step += 1
    sys.stdout.write(json.dumps(found))


def _write_and_die(root: Path, before: dict[str, str], step: int) -> bool:
    """Write NEW over *before* in a process that dies at *step*; True if it did not."""
    shutil.rmtree(root)
    _put(root / "out", before | OWN if before else {})
    root.mkdir(exist_ok=True)
    child = os.fork()
    if not child:
        if before:
            _meddle(root)
        sys.addaudithook(_Killer(step))
        files.write(root / "out", NEW, _lock(before))
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def _meddle(root: Path) -> None:
    """Have a user put LATE into the output just before the new tree comes."""
    replace = files._replace

    def late(staging: Path, folder: Path, ours: Iterable[str]) -> None:
        _put(root / "late", LATE)
        (root / "out/users/b/late").mkdir()
        for name in LATE:
            os.replace(root / "late" / name, root / "out" / name)
        (root / "late.done").touch()
        replace(staging, folder, ours)

    files._replace = late


def _put(folder: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


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


def _state(root: Path, before: dict[str, str]) -> str:
    """Which tree stands there; "lost" if it is one of them without the user's files."""
    folder = root / "out"
    if not folder.exists():
        return "none"
    found = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
    own = {name: found.pop(name) for name in OWN | LATE if name in found}
    done = (root / "late.done").exists()
    if before and own != (
        OWN | LATE if done else OWN | {n: own[n] for n in own if n in LATE}
    ):
        return "lost"
    if found == NEW:
        return "new"
    return "old" if found == before else "torn"


if __name__ == "__main__":
    main()

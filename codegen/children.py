"""Programs that this one runs and waits for: Ctrl-C and SIGTERM reach them, too."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Run *command* to its end, and return its exit code, 128 and more for a signal."""
    running: list[subprocess.Popen[bytes]] = []
    too_early: list[int] = []

    def passed_on(number: int, frame: FrameType | None = None) -> None:
        if number == signal.SIGINT and _at_a_terminal():
            return  # which has interrupted it as well
        for one in running:
            one.send_signal(number)
        if not running:
            too_early.append(number)

    with _heard_by(passed_on):
        running.append(subprocess.Popen(command, env=environment))
        for number in too_early:
            passed_on(number)
        code = running[0].wait()
    return code if code >= 0 else 128 - code


def _at_a_terminal() -> bool:
    """Whether Ctrl-C reaches all of us: we are what a terminal shows in the foreground."""
    if sys.platform == "win32":
        return True  # its consoles tell all that are attached to them
    try:
        with open("/dev/tty", "rb") as terminal:
            return os.tcgetpgrp(terminal.fileno()) == os.getpgrp()
    except OSError:
        return False


@contextmanager
def _heard_by(handler: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    """Let *handler* alone hear the signals that ask for an end."""
    asking = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, handler) for number in asking}
    try:
        yield
    finally:
        for number, one in before.items():
            # None stands for a handler that is not of Python, and cannot be set again.
            signal.signal(number, signal.SIG_DFL if one is None else one)


def complaint(command: Sequence[str], folder: Path) -> str:
    """Run *command* in *folder*, and return the last line of what it said if it failed."""
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode == 0:
        return ""
    lines = done.stderr.strip().splitlines()
    return lines[-1] if lines else f"exit code {done.returncode}"

"""Programs that this one runs and waits for: Ctrl-C and SIGTERM reach them, too."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Run *command* to its end, and return its exit code, 128 and more for a signal."""
    running = subprocess.Popen(command, env=environment)
    with _passed_on(running):
        while True:
            try:
                code = running.wait()
                return code if code >= 0 else 128 - code
            except KeyboardInterrupt:
                if not _at_a_terminal():  # which has interrupted it as well
                    running.send_signal(signal.SIGINT)


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
def _passed_on(running: subprocess.Popen[bytes]) -> Iterator[None]:
    """Let SIGTERM reach what is *running*, and meanwhile nobody else."""
    before = signal.signal(signal.SIGTERM, lambda number, frame: running.terminate())
    try:
        yield
    finally:
        # None stands for a handler that is not of Python, and cannot be set again.
        signal.signal(signal.SIGTERM, signal.SIG_DFL if before is None else before)


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

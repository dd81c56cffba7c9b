"""Programs that run in the background, each known by its pid file."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from tests.services.places import FOLDER, Missing, folder_of

HOST = "127.0.0.1"
_SECONDS = 30.0
_PAUSE = 0.05


def free_port() -> int:
    """A port of the loopback address that nobody listens on."""
    with socket.create_server((HOST, 0)) as server:
        return int(server.getsockname()[1])


def start(
    service: str, command: Sequence[str], port: int, *, user: str | None = None
) -> None:
    """Start *command*, as *user* if root does, and wait until *port* answers.

    Raises:
        Missing: It ended, or did not listen in time.
    """
    folder = folder_of(service)
    with (folder / "log").open("ab") as log:
        running = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            user=user,
            group=user,
            extra_groups=None if user is None else [],
            cwd="/",
        )
    identity = f"{running.pid}\n{Path(command[0]).name}\n"
    (folder / "pid").write_text(identity, "utf-8")
    until = time.monotonic() + _SECONDS
    while not listens(port):
        if running.poll() is not None or time.monotonic() > until:
            stop(service)
            raise Missing(f"{service} did not start; {folder / 'log'} says why")
        time.sleep(_PAUSE)


def listens(port: int) -> bool:
    """Whether someone accepts connections to *port* of the loopback address."""
    with contextlib.suppress(OSError):
        socket.create_connection((HOST, port), timeout=1).close()
        return True
    return False


def stop(service: str) -> bool:
    """End what *start* began, and nothing else; whether there was anything."""
    file = FOLDER / service / "pid"
    if not file.is_file():
        return False
    pid, name = file.read_text("utf-8").split()
    file.unlink()
    if not _is(int(pid), name):  # it ended long ago, and its number is someone else's
        return False
    os.kill(int(pid), signal.SIGINT)  # to PostgreSQL: do not wait for clients
    until = time.monotonic() + _SECONDS
    while _is(int(pid), name):
        if time.monotonic() > until:
            os.kill(int(pid), signal.SIGKILL)
        _reap(int(pid))
        time.sleep(_PAUSE)
    return True


def running() -> list[str]:
    """The services that have a pid file."""
    return sorted(file.parent.name for file in FOLDER.glob("*/pid"))


def _is(pid: int, name: str) -> bool:
    """Whether process *pid* exists and runs a program called *name*."""
    words = ("ps", "-o", "stat=,args=", "-p", str(pid))
    said = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    state, _, arguments = said.stdout.strip().partition(" ")
    return bool(state) and not state.startswith("Z") and name in arguments


def _reap(pid: int) -> None:
    with contextlib.suppress(ChildProcessError):  # another command began it
        os.waitpid(pid, os.WNOHANG)

"""Programs that run in the background, each known by its pid file."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import random
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.services.places import FOLDER, Missing, folder_of

HOST = "127.0.0.1"
_SECONDS = 60.0
_PAUSE = 0.05
_LASTING = range(20_000, 30_000)
"""Ports that no system hands out: neither to clients nor to who asks for any."""


@dataclasses.dataclass(frozen=True)
class _Launch:
    """How a program was started: written down, so that tests can start it again."""

    command: list[str]
    port: int
    name: str
    user: str | None
    env: dict[str, str]
    ends_by: int


def free_port() -> int:
    """A port of the loopback address that nobody listens on."""
    with socket.create_server((HOST, 0)) as server:
        return int(server.getsockname()[1])


def lasting_port() -> int:
    """A port that is free, and that nobody is given while its service is stopped.

    A client that tries to connect again and again would come to be given the very port
    that it tries, and be connected with itself.
    """
    for port in random.sample(_LASTING, len(_LASTING)):
        with contextlib.suppress(OSError):
            socket.create_server((HOST, port)).close()
            return port
    raise Missing(f"no port of {_LASTING} is free")


def start(
    service: str,
    command: Sequence[str],
    port: int,
    *,
    user: str | None = None,
    env: Mapping[str, str] | None = None,
    name: str | None = None,
    ends_by: signal.Signals = signal.SIGINT,  # to PostgreSQL: do not wait for clients
) -> None:
    """Start *command*, as *user* if root does, and wait until *port* answers.

    *env* is added to the environment, *name* is what the arguments of its process hold,
    where that is not the name of the program, and *ends_by* is what asks it to end.

    Raises:
        Missing: It ended, or did not listen in time.
    """
    known = name or Path(command[0]).name
    launch = _Launch([*command], port, known, user, dict(env or {}), ends_by)
    _note(service).write_text(json.dumps(dataclasses.asdict(launch)), "utf-8")
    _begin(service, launch)


def again(service: str) -> None:
    """Start what was stopped: the same command, and so the same port and data.

    Raises:
        Missing: It was never started, it ended, or did not listen in time.
    """
    if not _note(service).is_file():
        raise Missing(f"`make services` has not started {service}")
    _begin(service, _Launch(**json.loads(_note(service).read_text("utf-8"))))


def until(ready: Callable[[], bool], service: str) -> None:
    """Wait until *ready* says so.

    Raises:
        Missing: It did not in time.
    """
    end = time.monotonic() + _SECONDS
    while not ready():
        if time.monotonic() > end:
            raise Missing(f"{service} is not ready; {_log(service)} says why")
        time.sleep(_PAUSE)


def listens(port: int) -> bool:
    """Whether someone accepts connections to *port* of the loopback address."""
    with contextlib.suppress(OSError):
        socket.create_connection((HOST, port), timeout=1).close()
        return True
    return False


def stop(service: str, by: signal.Signals | None = None) -> bool:
    """End what *start* began, and nothing else; whether there was anything.

    *by* is the signal, if not the one that the service is to end by.
    """
    file = FOLDER / service / "pid"
    if not file.is_file():
        return False
    pid, name = file.read_text("utf-8").split()
    file.unlink()
    if not _is(int(pid), name):  # it ended long ago, and its number is someone else's
        return False
    os.kill(int(pid), by or _ends_by(service))
    end = time.monotonic() + _SECONDS
    while _is(int(pid), name):
        if time.monotonic() > end:
            os.kill(int(pid), signal.SIGKILL)
        _reap(int(pid))
        time.sleep(_PAUSE)
    return True


def running() -> list[str]:
    """The services that have a pid file."""
    return sorted(file.parent.name for file in FOLDER.glob("*/pid"))


def started(service: str) -> bool:
    """Whether *again* can start it: it was started here, and not forgotten since."""
    return (FOLDER / service / "launch").is_file()


def forget() -> None:
    """Forget how programs were started: what they need may be gone."""
    for note in FOLDER.glob("*/launch"):
        note.unlink()


def _begin(service: str, launch: _Launch) -> None:
    with _log(service).open("ab") as log:
        running = subprocess.Popen(
            launch.command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            user=launch.user,
            group=launch.user,
            extra_groups=None if launch.user is None else [],
            cwd="/",
            env={**os.environ, **launch.env},
        )
    identity = f"{running.pid}\n{launch.name}\n"
    (folder_of(service) / "pid").write_text(identity, "utf-8")
    end = time.monotonic() + _SECONDS
    while not listens(launch.port):
        if running.poll() is not None or time.monotonic() > end:
            stop(service)
            raise Missing(f"{service} did not start; {_log(service)} says why")
        time.sleep(_PAUSE)


def _note(service: str) -> Path:
    return folder_of(service) / "launch"


def _log(service: str) -> Path:
    return folder_of(service) / "log"


def _ends_by(service: str) -> int:
    """What the service is to end by, as far as that was written down."""
    if not started(service):
        return signal.SIGINT
    return _Launch(**json.loads(_note(service).read_text("utf-8"))).ends_by


def _is(pid: int, name: str) -> bool:
    """Whether process *pid* exists and runs a program called *name*."""
    words = ("ps", "-ww", "-o", "stat=,args=", "-p", str(pid))  # at any length
    said = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    state, _, arguments = said.stdout.strip().partition(" ")
    return bool(state) and not state.startswith("Z") and name in arguments


def _reap(pid: int) -> None:
    with contextlib.suppress(ChildProcessError):  # another command began it
        os.waitpid(pid, os.WNOHANG)

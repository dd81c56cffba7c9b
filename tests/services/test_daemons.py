"""What `make services` starts is ended by its pid file, and nothing else is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.services import daemons, installed, places
from tests.services.places import Missing

_NAMED_BY_THE_ENVIRONMENT = """
import os, runpy
runpy.run_module(os.environ["SERVES"], run_name="__main__")
"""
_SAYS_THE_SIGNAL = """
import signal, socket, sys
def say(number, frame):
    sys.exit(signal.Signals(number).name)
for each in (signal.SIGINT, signal.SIGTERM):
    signal.signal(each, say)
with socket.create_server(("127.0.0.1", int(sys.argv[1]))):
    while True:
        signal.pause()
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for services of this test alone."""
    monkeypatch.setattr(places, "FOLDER", tmp_path)
    monkeypatch.setattr(daemons, "FOLDER", tmp_path)
    return tmp_path


def test_a_service_runs_until_it_is_stopped(folder: Path) -> None:
    """It listens once `start` is back, and no more once `stop` is."""
    port = daemons.free_port()
    where = (str(port), "--bind", daemons.HOST)
    daemons.start("files", [sys.executable, "-m", "http.server", *where], port)
    assert daemons.running() == ["files"]
    assert daemons.listens(port)
    assert daemons.stop("files")
    assert not daemons.listens(port)
    assert daemons.running() == []
    assert not daemons.stop("files")


def test_what_was_stopped_is_started_again(folder: Path) -> None:
    """On the same port, with the same environment; what was forgotten is not."""
    port = daemons.lasting_port()
    where = (str(port), "--bind", daemons.HOST)
    command = [sys.executable, "-c", _NAMED_BY_THE_ENVIRONMENT, *where]
    daemons.start("files", command, port, env={"SERVES": "http.server"}, name="-c")
    assert daemons.started("files")
    assert daemons.stop("files", signal.SIGKILL)
    daemons.again("files")
    assert daemons.listens(port)
    assert daemons.stop("files")
    daemons.forget()
    assert not daemons.started("files")
    with pytest.raises(Missing, match="has not started files"):
        daemons.again("files")


def test_a_service_ends_by_the_signal_that_it_names(folder: Path) -> None:
    """A broker that is asked in another way does not end in good order."""
    port = daemons.free_port()
    command = [sys.executable, "-c", _SAYS_THE_SIGNAL, str(port)]
    daemons.start("patient", command, port, ends_by=signal.SIGTERM)
    assert daemons.stop("patient")
    assert (folder / "patient" / "log").read_text("utf-8") == "SIGTERM\n"


def test_what_is_never_ready_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It listens, but lets nobody in."""
    monkeypatch.setattr(daemons, "_SECONDS", 0.1)
    with pytest.raises(Missing, match="files is not ready"):
        daemons.until(lambda: False, "files")


def test_a_service_that_ends_at_once_is_missing(folder: Path) -> None:
    """With the place of its log, and without a pid file."""
    command = [sys.executable, "-c", "raise SystemExit('no such luck')"]
    with pytest.raises(Missing, match="log says why"):
        daemons.start("files", command, daemons.free_port())
    assert "no such luck" in (folder / "files" / "log").read_text("utf-8")
    assert daemons.running() == []


def test_a_pid_that_is_now_of_someone_else_is_left_alone(folder: Path) -> None:
    """A pid file may be older than the machine's last start."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=-1) as other:
        (folder / "files").mkdir()
        (folder / "files" / "pid").write_text(f"{other.pid}\nredis-server\n", "utf-8")
        assert not daemons.stop("files")
        assert other.poll() is None
        assert daemons.running() == []
        other.kill()


def test_a_program_that_cannot_be_had_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Only root installs, and only where there is Debian's apt-get."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Missing, match="install the package some-package"):
        installed.debian("some-package", "no-such-program")

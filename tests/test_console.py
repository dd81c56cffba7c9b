"""Progress: nothing for a second, then the stage at hand, however long it has run."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Callable

import pytest

from codegen import console


class _Stderr(io.StringIO):
    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


class _Timer(threading.Timer):
    """Goes off when the test says so."""

    made: list[_Timer]

    def __init__(self, seconds: float, function: Callable[[], None]) -> None:
        super().__init__(seconds, function)
        self.seconds, self.started = seconds, False
        type(self).made = [self]

    def start(self) -> None:
        self.started = True


def _stderr(monkeypatch: pytest.MonkeyPatch, *, terminal: bool) -> _Stderr:
    stderr = _Stderr(terminal=terminal)
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setenv("TERM", "xterm")
    return stderr


def test_a_long_first_stage_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """The timer shows it; the next stage takes its place."""
    stderr = _stderr(monkeypatch, terminal=True)
    with console.Progress("text", _Timer) as on_stage:
        [timer] = _Timer.made
        on_stage("reading contracts")
        assert (timer.started, timer.seconds, stderr.getvalue()) == (True, 1.0, "")
        timer.function()
        assert stderr.getvalue().startswith("\x1b[?25l")  # the cursor is hidden
        on_stage("checking contracts")
    text, _, end = stderr.getvalue().rpartition("checking contracts")
    assert text and "\x1b[?25h" in end and end.endswith("\x1b[2K")  # wiped away


def test_lines_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """One a stage, from the one at hand on."""
    stderr = _stderr(monkeypatch, terminal=False)
    monkeypatch.setattr(sys, "__stderr__", stderr)
    with console.Progress("text", _Timer) as on_stage:
        on_stage("reading contracts")
        on_stage("checking contracts")
        _Timer.made[0].function()
        on_stage("formatting")
    assert stderr.getvalue() == "codegen: checking contracts\ncodegen: formatting\n"


def test_another_stderr_gets_no_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """As when a test captures it."""
    _stderr(monkeypatch, terminal=False)
    with console.Progress("text", _Timer):
        assert not _Timer.made[0].started


def test_a_short_command_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even if the timer goes off while it ends."""
    stderr = _stderr(monkeypatch, terminal=True)
    with console.Progress("text", _Timer) as on_stage:
        on_stage("reading contracts")
    _Timer.made[0].function()
    assert stderr.getvalue() == ""


def test_json_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for JSON is no person."""
    _stderr(monkeypatch, terminal=True)
    with console.Progress("json", _Timer):
        assert not _Timer.made[0].started

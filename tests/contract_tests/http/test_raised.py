"""What code of a user raises: a finding of a handler, and else a line about the configuration."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.runtime.contract_tests.configuration import ConfigurationError

from .serving import (
    PING,
    found,
    honest,
    importable,
    listening,
    notes,
    plain,
    refused,
    said,
    subject,
)

MODULE = """\
import sys

def reset():
    raise ValueError("no table")

def leave():
    sys.exit(3)

async def later():
    raise OSError("no disk")

def nothing():
    pass

def needs(settings):
    pass

class Needs:
    def __init__(self, settings):
        pass

number = 7
"""
FRAMED = """\
from starlette.applications import Starlette
from starlette.routing import Route

def ping(request):
    return {}["pong"]

app = Starlette(routes=[Route("/ping", ping)])
"""


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CODEGEN_TEST_EXAMPLES", "3")


@pytest.fixture
def theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> str:
    """The name of a module of theirs that can be imported."""
    name = f"theirs_{abs(hash(request.node.nodeid))}"
    (tmp_path / f"{name}.py").write_text(MODULE, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return name


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('x = 1\nraise ValueError("no settings")\n', 'ValueError: no settings ({}:2: raise ValueError("no settings"))'),
        ("import sys\nsys.exit(4)\n", "SystemExit: 4 ({}:2: sys.exit(4))"),
        ("def f(:\n", "SyntaxError: invalid syntax ({}:1: def f(:)"),
        ("import nothing_of_this_name\n", "No module named 'nothing_of_this_name'"),
    ],
)  # fmt: skip
def test_a_module_that_cannot_be_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, why: str
) -> None:
    """The service, the module, the error, and their own line."""
    name = f"broken_{abs(hash(text))}"
    (tmp_path / f"{name}.py").write_text(text, "utf-8")
    monkeypatch.setattr(sys, "path", [*sys.path])
    told = refused(subject(tmp_path, f"{name}:app"))
    assert told == (
        f"words.http: {name}:app, the provider, cannot be imported: "
        f"{why.format(f'{name}.py')}"
    )


@pytest.mark.parametrize(
    ("attribute", "why"),
    [
        ("reset", 'the provider, raised ValueError: no table ({}.py:4: raise ValueError("no table"))'),
        ("leave", "the provider, raised SystemExit: 3 ({}.py:7: sys.exit(3))"),
        ("later", 'the provider, raised OSError: no disk ({}.py:10: raise OSError("no disk"))'),
        ("nothing", "the provider, could not be started or reset: its factory returns None, which is no ASGI app"),
    ],
)  # fmt: skip
def test_a_factory_that_makes_nothing(
    tmp_path: Path, theirs: str, attribute: str, why: str
) -> None:
    """Whatever it is that it does instead."""
    told = refused(subject(tmp_path, f"{theirs}:{attribute}"))
    assert told == f"words.http: {theirs}:{attribute}, {why.format(theirs)}"


@pytest.mark.parametrize("attribute", ["needs", "Needs", "number"])
def test_neither_an_app_nor_a_factory(
    tmp_path: Path, theirs: str, attribute: str
) -> None:
    """One that takes an argument is none."""
    assert refused(subject(tmp_path, f"{theirs}:{attribute}")) == (
        f"words.http: {theirs}:{attribute} is neither an ASGI app nor a factory without "
        "arguments"
    )


@pytest.mark.parametrize("hook", ["reset", "seed", "credentials"])
@pytest.mark.parametrize("does", ["reset", "leave", "later"])
@pytest.mark.parametrize("is_address", [False, True])
def test_a_hook_that_raises(
    tmp_path: Path, theirs: str, hook: str, does: str, is_address: bool
) -> None:
    """It is named, with their line, in this process and at an address."""
    if (hook, does) == ("credentials", "later"):
        return  # credentials are asked for at once
    more = f'{hook} = "{theirs}:{does}"'
    with importable("words_hooked", app=honest), listening(plain) as address:
        target = address if is_address else "words_hooked:app"
        told = refused(subject(tmp_path, target, more=more))
    start = f"words.http: {theirs}:{does}, the hook {hook}, raised "
    assert told.startswith(start)
    assert f"({theirs}.py:" in told


def test_a_hook_that_raises_later(tmp_path: Path) -> None:
    """Amid the run, where Schemathesis would keep it to itself."""
    count = 0

    def reset() -> None:
        nonlocal count
        count += 1
        if count > 3:
            raise OSError("the database is gone")

    more = 'reset = "words_late:reset"'
    with importable("words_late", reset=reset), listening(plain) as address:
        told = refused(subject(tmp_path, address, more=more))
    assert "the hook reset, raised OSError: the database is gone" in told


@pytest.mark.parametrize("error", [SystemExit(2), BaseException("odd"), None])
def test_a_handler_that_raises_anything(
    tmp_path: Path, error: BaseException | None
) -> None:
    """Is a failure of the server, and so is one that returns without an answer."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http" and scope["path"] == "/things":
            if error is not None:
                raise error
            return
        await honest(scope, receive, send)

    with importable("words_odd", app=app):
        noted = notes(subject(tmp_path, "words_odd:app"))
    assert ("makeThing", "not_a_server_error") in found(noted)
    finding, *_ = said(noted, "not_a_server_error")
    why = f"{type(error).__name__}: {error}" if error else "ended without an answer"
    assert why in finding["answer"]
    assert not [one for one in found(noted) if one[0] == "ping"]


def test_what_is_raised_beside_an_answer(tmp_path: Path) -> None:
    """Frameworks answer a 500 of their own, which does not say why: the finding does."""
    name = f"framed_{tmp_path.name.replace('-', '_')}"
    (tmp_path / f"{name}.py").write_text(FRAMED, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(tmp_path))
        noted = notes(subject(tmp_path, f"{name}:app", PING), "ping")
    finding, *_ = said(noted, "not_a_server_error")
    assert finding["answer"].endswith("Internal Server Error")
    assert finding["said"] == (
        "Server error. It answers 500.\n"
        f"It raises KeyError: 'pong' ({name}.py:5: return {{}}[\"pong\"])"
    )


def test_ctrl_c_in_a_hook_is_one(tmp_path: Path) -> None:
    """And no matter of the configuration."""

    def stop() -> None:
        raise KeyboardInterrupt

    with importable("words_stop", stop=stop), listening(plain) as address:
        words = subject(tmp_path, address, PING, more='reset = "words_stop:stop"')
        with pytest.raises(KeyboardInterrupt):
            words.conforms(words.operations[0])


def test_effects_that_raise(tmp_path: Path, theirs: str) -> None:
    """A hook of events is guarded where all are."""
    words = subject(tmp_path, "x:y", more=f'effects = "{theirs}:reset"')
    (words.root / "words" / "events").mkdir()
    hook = words.provider.hook("effects")
    assert hook is not None
    with pytest.raises(ConfigurationError, match="the hook effects, raised ValueError"):
        hook()

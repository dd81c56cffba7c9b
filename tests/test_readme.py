"""The README: excerpts and figures are fresh, examples run, and commands do what they say."""

from __future__ import annotations

import asyncio
import importlib.metadata
import os
import re
import shlex
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

from examples.shop.system import Shop
from generated.orders.http.models import Money
from generated.users.http.models import Card, NewUser, User
from tests.harness.command import REPOSITORY
from tests.harness.guide import Block, Guide

README = Guide(REPOSITORY / "README.md")
EXCERPTS: list[tuple[str, str]] = re.findall(
    r"^<!-- from (\S+) -->\n```\w+\n(.*?)^```$", README.text, re.DOTALL | re.MULTILINE
)


def _blocks(language: str) -> list[Block]:
    """The blocks that are no excerpts."""
    excerpts = {text for _, text in EXCERPTS}
    return [
        one
        for one in README.blocks()
        if one.language == language and one.text not in excerpts
    ]


def _commands() -> list[str]:
    """What is typed in all blocks of a console, without the remarks."""
    lines = [line for one in _blocks("console") for line in one.text.splitlines()]
    assert all(line.startswith("$ ") for line in lines)
    return [line.removeprefix("$ ").partition("  #")[0].strip() for line in lines]


@pytest.mark.parametrize(("file", "text"), EXCERPTS, ids=[file for file, _ in EXCERPTS])
def test_excerpts_are_fresh(file: str, text: str) -> None:
    assert text in (REPOSITORY / file).read_text("utf-8")


def test_figures_are_those_that_were_measured() -> None:
    table = README.text.partition("## What it costs")[2].partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("|")][2:]
    measured = (REPOSITORY / "benchmarks/RESULTS.md").read_text("utf-8")
    known = {*re.findall(r"\d+(?:\.\d+)?", measured)}
    assert len(rows) == 6
    for row in rows:
        said = re.findall(r"\d+\.\d+|\d+(?= s\b)", row)
        assert said and {*said} <= known, row


def test_links() -> None:
    assert README.dangling() == []


def test_examples_run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In their order, with the shop that they call."""
    ran = _blocks("python")
    assert len(ran) == 4

    async def run() -> None:
        async with Shop.running() as shop:
            monkeypatch.setenv("CODEGEN_ORDERS_URL", shop.addresses["orders.http"])
            monkeypatch.setenv("CODEGEN_USERS_GRPC_URL", shop.addresses["users.grpc"])
            namespace: dict[str, Any] = {"customer": await _customer(shop)}
            for block in ran:
                await README.run(block, namespace, capsys)

    asyncio.run(run())


async def _customer(shop: Shop) -> User:
    limit = Money(amount=Decimal(100), currency="EUR")
    card = Card(kind="card", last4="4242", limit=limit)
    new = NewUser(name="Ada", email="ada@example.com", payment=card)
    return await shop.users.create_user(new)


def test_commands_of_make() -> None:
    """CI runs each of them, and the table says what the first two do."""
    ci = (REPOSITORY / ".ci/run").read_text("utf-8").splitlines()
    made = [one for one in _commands() if one.startswith("make ")]
    assert made == ["make build", "make test", "make demo"]
    # What `make build` writes stands in the repository, and tests compare it.
    assert {*made[1:], "make demo SERVICES=1"} <= {*ci}


def test_commands_of_a_new_user(tmp_path: Path) -> None:
    """One after the other in an empty repository, as they stand there."""
    (tmp_path / ".git").mkdir()
    typed = [one for one in _commands() if not one.startswith("make ")]
    assert [one.split()[:2] for one in typed][:2] == [
        ["codegen", "init"],
        ["codegen", "build"],
    ]
    for command in typed:
        if command.startswith("pip install "):
            _is_installed(tmp_path / command.split()[-1])
            continue
        done = _run(command, tmp_path)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"


def _is_installed(requirements: Path) -> None:
    """Here is what `pip install` would install, whatever the index has."""
    for line in requirements.read_text("utf-8").splitlines():
        wanted = Requirement(line.partition("#")[0]) if line[:1] not in "#" else None
        if wanted is not None:
            have = importlib.metadata.version(wanted.name)
            assert wanted.specifier.contains(have, prereleases=True), line


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    words = shlex.split(command)
    words[0] = str(Path(sys.executable).with_name(words[0]))
    return subprocess.run(
        words,
        cwd=folder,
        env={**os.environ, "CI": "true", "CODEGEN_TEST_EXAMPLES": "2"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )

"""The blocks of docs/contract_tests_client.md run in their order, and print what they say."""

from __future__ import annotations

import asyncio
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.harness.command import REPOSITORY, codegen
from tests.harness.guide import Guide, importing_from

GUIDE = Guide(REPOSITORY / "docs/contract_tests_client.md")
EMMA = b'{"title": "Emma", "pages": 474}'


async def app(scope: Any, receive: Any, send: Any) -> None:
    """The real service of the guide."""
    fields = [(b"content-type", b"application/json"), (b"date", b"today")]
    await send({"type": "http.response.start", "status": 200, "headers": fields})
    await send({"type": "http.response.body", "body": EMMA})


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A folder with the contract, in which the examples run."""
    (found,) = [one.text for one in GUIDE.blocks() if one.language == "yaml"]
    (tmp_path / "contracts").mkdir()
    (tmp_path / "contracts/books.openapi.yaml").write_text(found, "utf-8")
    with importing_from(tmp_path):
        yield tmp_path


def command(line: str, folder: Path) -> None:
    """Run a command of a `console` block."""
    name, *arguments = shlex.split(line)
    if name == "codegen":
        done = codegen(*arguments, cwd=folder)
        assert done.exit_code == 0, done.stderr
        return
    assert name == "python"
    ran = subprocess.run(
        [sys.executable, *arguments, "-q", "-p", "no:cacheprovider"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": ""},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_blocks_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    namespace: dict[str, Any] = {"__name__": "guide", "app": app}

    async def examples() -> None:
        for block in GUIDE.blocks():
            if block.language == "console":
                for each in block.text.splitlines():
                    command(each.removeprefix("$ "), project)
            elif block.language == "python":
                await GUIDE.run(block, namespace, capsys)

    asyncio.run(examples())
    assert (project / "exchanges/read_a_book.json").exists()


def test_the_table_has_every_check() -> None:
    from codegen.runtime.contract_tests.client.subject import VECTORS

    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", GUIDE.text, re.MULTILINE)
    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted(VECTORS)


def test_links_lead_somewhere() -> None:
    assert GUIDE.dangling() == []

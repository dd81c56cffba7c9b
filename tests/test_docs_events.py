"""The blocks of docs/events.md run in their order, and its table is what the suite plays."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.harness.command import REPOSITORY, codegen
from tests.harness.guide import Guide, importing_from
from tests.runtime.events.conformance import promises

GUIDE = Guide(REPOSITORY / "docs/events.md")


def test_the_blocks_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (contract,) = [one.text for one in GUIDE.blocks() if one.language == "yaml"]
    (tmp_path / "contracts").mkdir()
    (tmp_path / "contracts/orders.asyncapi.yaml").write_text(contract, "utf-8")
    namespace: dict[str, Any] = {"__name__": "guide"}

    async def examples() -> None:
        for block in GUIDE.blocks():
            if block.language == "console":
                done = codegen(*block.text.split()[2:], cwd=tmp_path)
                assert done.exit_code == 0, done.stderr
            elif block.language == "python":
                await GUIDE.run(block, namespace, capsys)

    with importing_from(tmp_path):
        asyncio.run(examples())


def test_what_each_promises() -> None:
    """Every line of the table, word for word."""
    assert promises.table() in GUIDE.text


def test_links_lead_somewhere() -> None:
    assert GUIDE.dangling() == []

"""The examples of policies build as they stand, within the least frame around them."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from codegen.writing.package import REQUIREMENTS
from tests.harness.command import REPOSITORY, codegen
from tests.harness.guide import Guide

GUIDE = Guide(REPOSITORY / "docs/policies.md")
COMMANDS = Guide(REPOSITORY / "docs/commands.md")
PROTO = (REPOSITORY / "codegen/protos/codegen/resilience.proto").read_text("utf-8")
MESSAGES = (
    "message GetUserRequest { string id = 1; }\nmessage User { string id = 1; }\n"
)
OPENAPI = 'openapi: 3.1.0\ninfo: {title: Users, version: "1"}\n'
ANSWERS = "      responses: {'204': {description: Done.}}\n"


def _block(language: str, start: str) -> str:
    """The one example that begins with *start*."""
    (found,) = [
        one.text
        for one in GUIDE.blocks()
        if (one.language, one.text.startswith(start)) == (language, True)
    ]
    return found


def _comment() -> str:
    """The example in the comment at the top of the proto."""
    top = PROTO.partition("\n\nsyntax")[0].replace("//", "", 1).split("\n//")
    inside = [line for line in top if line.startswith("   ")]
    return "\n".join(inside) + "\n"


def _built(folder: Path, contracts: dict[str, str]) -> str:
    """Every diagnostic of a build that must not fail."""
    (folder / "contracts").mkdir()
    for name, text in contracts.items():
        (folder / "contracts" / name).write_text(text, "utf-8")
    done = codegen("build", "contracts", "-v", cwd=folder)
    assert done.exit_code == 0, done.stderr
    return done.stderr


@pytest.mark.parametrize("example", [_block("protobuf", "import"), _comment()])
def test_proto(example: str, tmp_path: Path) -> None:
    """Options of an rpc."""
    assert "retry: { attempts: 2 }" in example
    said = _built(tmp_path, {"users.proto": f'syntax = "proto3";\n{example}{MESSAGES}'})
    assert "[CG" not in said


def test_openapi_and_wiring(tmp_path: Path) -> None:
    """`x-resilience` at three places, and a consumer with a policy of its own."""
    example = _block("yaml", "x-resilience:")
    answered = re.sub(r"( +operationId: .*\n)", rf"\1{ANSWERS}", example)
    wiring = _block("yaml", "system:")
    said = _built(
        tmp_path, {"users.openapi.yaml": OPENAPI + answered, "system.yaml": wiring}
    )
    assert ": error[" not in said
    made = (tmp_path / "generated/orders/policies.py").read_text("utf-8")
    assert '"getUser": ' in made


def test_what_type_checkers_want() -> None:
    """Every module that the output may import, but that `requirements.txt` leaves out."""
    (said,) = re.findall(
        r"type checkers want(.*?)\.$", COMMANDS.text, re.DOTALL | re.MULTILINE
    )
    optional = {name for name, needs in REQUIREMENTS.items() if not needs}
    distributions = re.findall(r"`([\w-]+)`", said)
    stubs = {name for name in distributions if name.startswith("types-")}
    named = {name.removesuffix("-api").replace("-", "_") for name in distributions}
    # They come with aiohttp, and with aio-pika.
    brought = {"yarl", "aiormq", "pamqp"}
    assert stubs == {"types-grpcio", "types-protobuf"}
    assert named - {name.replace("-", "_") for name in stubs} == optional - brought


def test_what_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """The examples in Python, one after the other."""
    namespace: dict[str, Any] = {"app": FastAPI()}
    ran = [one for one in GUIDE.blocks() if one.language == "python"]
    assert len(ran) == 2

    async def run() -> None:
        for block in ran:
            await GUIDE.run(block, namespace, capsys)

    asyncio.run(run())


@pytest.mark.parametrize("guide", [GUIDE, COMMANDS], ids=["policies", "commands"])
def test_links(guide: Guide) -> None:
    assert guide.dangling() == []

"""Projects that begin: what is in them, `codegen init` there, and what came of it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from tests.harness import trees
from tests.harness.command import Outcome, codegen

CONTRACT = """\
openapi: 3.1.0
info: {title: TITLE, version: "1"}
paths:
  /things:
    get:
      operationId: listThings
      responses: {"204": {description: None.}}
"""
APP = """\
from fastapi import FastAPI

app = FastAPI(title="Pet Shop API", version="1")


@app.get("/pets")
def list_pets(limit: int = 10) -> list[str]:
    return []
"""


def write(root: Path, files: dict[str, str]) -> None:
    """Write files by their places."""
    for place, text in files.items():
        file = root / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def contract(title: str) -> str:
    """A contract of one operation."""
    return CONTRACT.replace("TITLE", title)


def section(root: Path) -> dict[str, Any]:
    """What pyproject.toml says of codegen."""
    told = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    found: dict[str, Any] = told["tool"]["codegen"]
    return found


def begun(root: Path, *arguments: str) -> Outcome:
    """The outcome of an init after which everything builds, and stays when repeated."""
    done = codegen("init", *arguments, cwd=root)
    assert done.exit_code == 0, done.stderr
    before = trees.read(root)
    assert codegen("init", cwd=root).exit_code == 0
    assert trees.difference(before, trees.read(root)) == ""
    built = codegen("build", cwd=root)
    assert built.exit_code == 0, built.stderr
    return done


def refused(root: Path, *arguments: str, code: int = 2) -> str:
    """What is said where nothing is written."""
    before = trees.read(root)
    done = codegen("init", *arguments, cwd=root)
    assert (done.exit_code, done.stdout) == (code, ""), done.stderr
    assert trees.difference(before, trees.read(root)) == ""
    return done.stderr

"""Replays the cases of `tests/cases/schemas`: schemas in, text of models out.

A case holds `schema.yaml` (a contract) and the files that it refers to, and beside them

    types.json      class name -> pointer: schemas of operations, by the name they get;
                    `request #/...` and `response #/...` say which way they go
    expected/       the models, and `types.txt`: the types of `types.json`
    expected.txt    every diagnostic, word for word; absent: there is none
    accept.json     class name -> instances that it takes, and gives back unchanged
    reject.json     class name -> instances that it refuses
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen.diagnostics import Pointer, Report
from codegen.model import ir
from codegen.model.schemas import Dialect, Schemas
from codegen.reading import refs
from codegen.reading.source import Sources
from codegen.writing import models, plan, python, render
from tests.harness import trees
from tests.harness.cases import ROOT

SCHEMAS = ROOT / "schemas"
HOME = ".models"
DIRECTIONS: dict[str, ir.Direction] = {
    "": "",
    "request": "request",
    "response": "response",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """What came of the schemas of one contract."""

    files: dict[str, str]
    types: dict[str, ir.Type]
    modules: tuple[ir.Module, ...]
    diagnostics: str


def cases() -> list[Path]:
    """Every case folder."""
    return sorted(path.parent for path in SCHEMAS.glob("*/schema.yaml"))


def lift(folder: Path) -> Lifted:
    """Lift all schemas of the contract in *folder*, and what it names beside."""
    report = Report()
    sources = Sources((folder,), report)
    contract = sources.load(folder / "schema.yaml")
    assert contract is not None, report.diagnostics
    documents = refs.close([contract], sources, report)
    schemas = Schemas(documents, {contract.file: HOME}, report)
    dialect = dialect_of(contract.value)
    at = Pointer(contract.file, ("components", "schemas"))
    schemas.add_all(at, home=HOME, dialect=dialect)
    wishes = folder / "types.json"
    types = {
        want: schemas.type_of(
            documents.target(pointer.partition(" ")[2] or pointer, at),
            want=want,
            home=HOME,
            dialect=dialect,
            direction=DIRECTIONS[pointer.partition("#")[0].strip()],
        )
        for want, pointer in (
            json.loads(wishes.read_text()) if wishes.exists() else {}
        ).items()
    }
    modules = schemas.modules()
    artifacts = [
        plan.Text(
            path=plan.module_path(module.path),
            text=models.emit(module, "", report),
            owner="case",
        )
        for module in modules
    ]
    files = render.render(artifacts, "ruff", report)
    prefix = f"{contract.path.parent.as_posix()}/"
    lines = [f"{found}\n".replace(prefix, "") for found in report.diagnostics]
    return Lifted(
        files=dict(files),
        types=types,
        modules=modules,
        diagnostics="".join(lines).replace(_shown(folder), ""),
    )


def _shown(folder: Path) -> str:
    try:
        return f"{folder.relative_to(Path.cwd()).as_posix()}/"
    except ValueError:
        return f"{folder.as_posix()}/"


def dialect_of(document: Any) -> Dialect:
    """The dialect of a contract."""
    if "asyncapi" in document:
        return "asyncapi"
    return "3.0" if str(document["openapi"]).startswith("3.0") else "3.1"


def tree(lifted: Lifted) -> trees.Tree:
    """What stands in `expected/`."""
    files = {name: text.encode() for name, text in lifted.files.items()}
    if lifted.types:
        lines = [
            f"{want}: {python.annotation(type, constraints=True)}\n"
            for want, type in lifted.types.items()
        ]
        files["types.txt"] = "".join(lines).encode()
    return dict(sorted(files.items()))


def instances(folder: Path, name: str) -> dict[str, list[Any]]:
    """The instances of `accept.json`, `reject.json` or `tolerate.json`, by class.

    What is tolerated breaks the contract, but only a server refuses it.
    """
    path = folder / f"{name}.json"
    found: dict[str, list[Any]] = json.loads(path.read_text()) if path.exists() else {}
    return found

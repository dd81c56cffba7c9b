"""Every schema case: the models are those expected, they type-check, and they work."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from tests.harness import packages, trees, verdicts
from tests.model import replay

CASES = replay.cases()
NAMES = [f"schemas_{case.name}" for case in CASES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_models_of_a_case(case: Path, update: bool) -> None:
    """Text, types and diagnostics are those of the folder."""
    lifted = replay.lift(case)
    actual, diagnostics = replay.tree(lifted), case / "expected.txt"
    if update:
        trees.replace(case / "expected", actual)
        diagnostics.unlink(missing_ok=True)
        if lifted.diagnostics:
            diagnostics.write_text(lifted.diagnostics, "utf-8")
    expected = diagnostics.read_text("utf-8") if diagnostics.exists() else ""
    assert lifted.diagnostics == expected
    assert trees.difference(trees.read(case / "expected"), actual) == ""


@pytest.fixture(scope="module")
def goldens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Every expected package with a runtime, importable as `schemas_<case>`."""
    root = tmp_path_factory.mktemp("schemas")
    for case in CASES:
        packages.with_runtime(case / "expected", root / f"schemas_{case.name}")
    sys.path.insert(0, str(root))
    yield root
    sys.path.remove(str(root))


def _adapter(case: Path, name: str) -> TypeAdapter[Any]:
    module = importlib.import_module(f"schemas_{case.name}.models")
    return TypeAdapter(getattr(module, name))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_instances_of_a_case(case: Path, goldens: Path) -> None:
    """What the contract allows goes through unchanged; what it forbids is refused."""
    wrong: list[str] = []
    for name, accepted in replay.instances(case, "accept").items():
        adapter = _adapter(case, name)
        for instance in accepted:
            try:
                value = adapter.validate_json(json.dumps(instance))
                back = adapter.dump_json(value, by_alias=True, exclude_unset=True)
            except ValidationError as error:
                wrong.append(f"{name} refused {instance}: {error}")
                continue
            if json.loads(back) != instance:
                wrong.append(f"{name} made {back.decode()} of {instance}")
    for name, tolerated in replay.instances(case, "tolerate").items():
        for instance in tolerated:
            _adapter(case, name).validate_json(json.dumps(instance))
    for name, rejected in replay.instances(case, "reject").items():
        adapter = _adapter(case, name)
        for instance in rejected:
            try:
                adapter.validate_json(json.dumps(instance))
            except ValidationError:
                continue
            wrong.append(f"{name} took {instance}")
    assert wrong == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_instances_of_a_case_before_a_server(case: Path, goldens: Path) -> None:
    """It takes what the contract allows, and not what clients are patient with."""
    exact = importlib.import_module(f"schemas_{case.name}.runtime.exact").exact
    wrong: list[str] = []
    for kind, right in (("accept", True), ("tolerate", False), ("reject", False)):
        for name, instances in replay.instances(case, kind).items():
            for instance in instances:
                try:
                    exact(_adapter(case, name)).validate_json(json.dumps(instance))
                except ValidationError as error:
                    if right:
                        wrong.append(f"{name} refused {instance}: {error}")
                else:
                    if not right:
                        wrong.append(f"{name} took {instance}")
    assert wrong == []


def test_type_checkers_and_style(tmp_path: Path) -> None:
    """mypy, basedpyright, black and ruff find nothing in any golden."""
    root = tmp_path / "root"
    outputs = {f"schemas_{case.name}": case / "expected" for case in CASES}
    packages.sharing_runtime(outputs, root)
    assert verdicts.mypy(root, NAMES) == {}
    assert verdicts.basedpyright(root, NAMES) == {}
    assert verdicts.style(root, NAMES) == {}


def test_every_model_is_complete(goldens: Path) -> None:
    """Every module imports, and every model can be built."""
    assert verdicts.imports(goldens, NAMES) == {}

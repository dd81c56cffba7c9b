"""The committed output: what build writes, typed, imported and called."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.harness import packages, verdicts
from tests.harness.command import REPOSITORY, codegen

GENERATED = REPOSITORY / "generated"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy under another name: the tree can be renamed and moved."""
    root = tmp_path_factory.mktemp("moved")
    packages.with_runtime(GENERATED, root / "renamed")
    return root


def test_it_is_what_build_writes() -> None:
    """`codegen check` on the committed tree."""
    done = codegen("check", "contracts", cwd=REPOSITORY)
    assert done.exit_code == 0, done.stderr


def test_basedpyright_basic(copy: Path) -> None:
    """basedpyright finds no error in its basic mode (mypy runs in `make lint`)."""
    assert verdicts.basedpyright(copy, ["renamed"]) == {}


def test_black_and_unused_imports(copy: Path) -> None:
    """black would change nothing, and no import is unused."""
    assert verdicts.style(copy, ["renamed"]) == {}


def test_every_module_imports(copy: Path) -> None:
    """Every module imports and every model is complete, under another name too."""
    assert verdicts.imports(copy, ["renamed", "renamed/runtime"]) == {}

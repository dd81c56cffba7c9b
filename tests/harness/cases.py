"""The folders `tests/cases/<slice>/<case>`: what goes in and what must come out.

A case holds contracts, and beside them any of

    expected/        the output, without `runtime/` and `codegen.lock`; absent: nothing
                     is written and the build exits 1
    expected.txt     every diagnostic, word for word; absent: there is none
    pyproject.toml   a `[tool.codegen]` to build with
    test_<case>.py   calls the output (fixture `golden`)
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.harness import trees
from tests.harness.command import REPOSITORY, standing_in

ROOT = REPOSITORY / "tests" / "cases"
# Cases of single modules, which those modules' own tests replay.
_REPLAYED_ELSEWHERE = frozenset({"schemas"})
_OURS = frozenset({"expected", "expected.txt", "pyproject.toml", "__pycache__"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case folder."""

    slice: str
    name: str
    folder: Path

    def __str__(self) -> str:
        return f"{self.slice}/{self.name}"

    @property
    def package(self) -> str:
        """The import name of the case's output."""
        return f"{self.slice}_{self.name}"

    @property
    def golden(self) -> Path:
        """The folder of the expected output."""
        return self.folder / "expected"

    def copied(self, folder: Path) -> Path:
        """Copy what goes in, and nothing that must come out, to *folder*; return that."""
        ours = shutil.ignore_patterns("expected*", "test_*.py", "__pycache__")
        return shutil.copytree(self.folder, folder, ignore=ours, symlinks=True)

    @property
    def diagnostics(self) -> Path:
        """The file of the expected diagnostics."""
        return self.folder / "expected.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a build of a case gave, or what it must give."""

    exit_code: int
    diagnostics: str
    tree: trees.Tree


def found() -> list[Case]:
    """Every case, by slice and name."""
    return [
        Case(slice=folder.parent.name, name=folder.name, folder=folder)
        for folder in sorted(ROOT.glob("*/*"))
        if folder.is_dir()
        and folder.parent.name not in _REPLAYED_ELSEWHERE
        and folder.name != "__pycache__"
    ]


def goldens() -> list[Case]:
    """The cases that have an output."""
    return [case for case in found() if case.golden.is_dir()]


def expected(case: Case) -> Result:
    """What stands in the case folder."""
    golden = case.golden.is_dir()
    text = case.diagnostics.read_text("utf-8") if case.diagnostics.exists() else ""
    return Result(
        exit_code=0 if golden else 1,
        diagnostics=text,
        tree=trees.read(case.golden) if golden else {},
    )


def build(case: Case, folder: Path) -> Result:
    """Build a copy of the case's contracts in *folder*, which is empty."""
    from codegen import config, pipeline
    from codegen.diagnostics import show

    shutil.copytree(
        case.folder, folder / "contracts", symlinks=True, ignore=_no_contracts(case)
    )
    if (case.folder / "pyproject.toml").exists():
        shutil.copy(case.folder / "pyproject.toml", folder)
    with standing_in(folder):
        known = config.load(folder)
        request = pipeline.Request(
            paths=known.paths or (Path("contracts"),),
            output=Path("generated"),
            package=known.package,
            only=known.only,
            formatter=known.formatter,
            runtime=known.runtime,
        )
        result = pipeline.build(request)
        found = result.report.diagnostics
        text = show.text(found, result.sources.lines, frames=False)
    return Result(
        exit_code=0 if result.ok else 1,
        diagnostics=text,
        tree=trees.read(folder / "generated", keep=_in_golden),
    )


def rewrite(case: Case, result: Result) -> None:
    """Make *result* what is expected of the case."""
    trees.replace(case.golden, result.tree if result.exit_code == 0 else {})
    if result.diagnostics:
        case.diagnostics.write_text(result.diagnostics, "utf-8")
    else:
        case.diagnostics.unlink(missing_ok=True)


def _in_golden(path: str) -> bool:
    """The runtime has tests of its own, and the lock digests of everything."""
    return not path.startswith("runtime/") and path != "codegen.lock"


def _no_contracts(case: Case) -> Callable[[str, list[str]], set[str]]:
    def ignored(folder: str, names: list[str]) -> set[str]:
        if Path(folder) != case.folder:
            return set()
        return {n for n in names if n in _OURS or n.startswith("test_")}

    return ignored

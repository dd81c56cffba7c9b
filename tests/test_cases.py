"""Every case folder: the contracts in it give exactly what it says they give."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from tests.harness import cases, trees


@pytest.mark.parametrize("case", cases.found(), ids=str)
def test_case(case: cases.Case, tmp_path: Path, update: bool) -> None:
    """Output, diagnostics and exit code are those of the folder."""
    actual = cases.build(case, tmp_path)
    if update:
        cases.rewrite(case, actual)
    expected = cases.expected(case)
    assert actual.diagnostics == expected.diagnostics
    assert trees.difference(expected.tree, actual.tree) == ""
    assert actual.exit_code == expected.exit_code


def test_every_case_expects_something() -> None:
    """A case without output and diagnostics was never run with --update."""
    silent = [
        str(case)
        for case in cases.found()
        if not case.golden.is_dir() and not case.diagnostics.exists()
    ]
    assert silent == []


def test_names_of_cases_can_be_imported() -> None:
    """A golden is imported under the name of its folder."""
    assert [
        str(case) for case in cases.found() if not case.package.isidentifier()
    ] == []


def test_protos_of_cases_can_be_loaded_together() -> None:
    """All goldens may be imported by one process, which has one pool of descriptors."""
    texts: dict[str, set[str]] = defaultdict(set)
    for case in cases.found():
        protos = case.golden / "_proto"
        for module in protos.rglob("*_pb2.py"):
            name = module.relative_to(protos).as_posix()
            texts[name].add(module.read_text("utf-8"))
    assert [name for name, different in texts.items() if len(different) > 1] == []

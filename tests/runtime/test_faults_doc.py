"""docs/faults.md names no test that does not exist, and leaves no fault out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.harness.command import REPOSITORY

ROW = re.compile(r"^\| (G?\d+) \|[^|]*\| (.*) \|$", re.MULTILINE)
TESTS = re.compile(r"`([^`]+\.py)`([^`|]*)")


@pytest.fixture(scope="module")
def rows() -> dict[str, list[tuple[str, str]]]:
    """The tests of each fault: a file, and what their names contain."""
    text = (REPOSITORY / "docs/faults.md").read_text(encoding="utf-8")
    return {
        number: [(file, part.strip(" ,")) for file, part in TESTS.findall(tests)]
        for number, tests in ROW.findall(text)
    }


def test_all_faults_are_there(rows: dict[str, list[tuple[str, str]]]) -> None:
    """The 45 of the list, and those of gRPC."""
    listed = [str(number) for number in range(1, 46)]
    assert list(rows) == listed + [f"G{number}" for number in range(1, 20)]
    assert all(rows.values())


def test_every_test_exists(rows: dict[str, list[tuple[str, str]]]) -> None:
    folder = Path(__file__).parent
    files = sorted({file for tests in rows.values() for file, _ in tests})
    names = {file: _names(folder / file) for file in files}
    missing = [
        f"{number}: {file} {part}"
        for number, tests in rows.items()
        for file, part in tests
        if not any(part in name for name in names[file])
    ]
    assert missing == []


def _names(file: Path) -> list[str]:
    """Names of test functions and ids of their parameters, as they stand in *file*."""
    text = file.read_text(encoding="utf-8")
    patterns = (r"def (test_\w+)", r'"(\d\d_\w+)"', r"^(Test\w+) = ")
    return [name for p in patterns for name in re.findall(p, text, re.MULTILINE)]

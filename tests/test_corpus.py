"""A few outside contracts of each kind: built, imported, type-checked and called.

`python -m tests.corpus` runs all of them and prints the table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import CORPUS_COUNT
from tests.corpus import rows, selection

_AT_MOST = 16


@pytest.mark.corpus
@pytest.mark.parametrize("kind", selection.KINDS)
def test_outside_contracts(
    kind: str,
    corpus: Path,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    """A sample of the small ones is good in every column of the table."""
    known = selection.read(corpus / kind)
    contracts = selection.choose(known, small=True, at_most=_AT_MOST)
    found = rows.judge(contracts, tmp_path / "outputs")
    record_property(CORPUS_COUNT, len(found))
    if not all(row.good for row in found):
        pytest.fail(f"{rows.table(found)}\n\n{rows.complaints(found)}", pytrace=False)
    assert sum(row.calls.ran for row in found) > 0


def _outside(case: str, kind: str) -> selection.Outside:
    return selection.Outside(
        case=case,
        kind=kind,
        path=Path("x"),
        operations=frozenset({1}),
        flaws="",
        size=1,
        version="",
    )


def test_the_sample_is_spread() -> None:
    """`at_most` does not simply take the first of the list."""
    many = [_outside(f"{number:02}", "openapi") for number in range(10)]
    names = [one.case for one in selection.choose(many, at_most=4)]
    assert names == ["00", "02", "05", "07"]


def test_what_is_small_is_built_in_moments() -> None:
    """The size of a document says it."""
    small = _outside("one", "asyncapi")
    assert small.small
    assert not replace(small, size=30_000).small


def test_folder_is_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a variable it lies beside the repository."""
    monkeypatch.setenv("CODEGEN_CORPUS", "/there")
    assert selection.folder() == Path("/there")
    monkeypatch.delenv("CODEGEN_CORPUS")
    assert selection.folder().parts[-2:] == ("shared", "corpus")

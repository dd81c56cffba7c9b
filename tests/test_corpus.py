"""A few outside contracts of each kind: built, imported, type-checked and called.

`python -m tests.corpus FOLDER` runs all of them and prints the table.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import CORPUS_COUNT
from tests.corpus import rows, selection

_AT_MOST = 6


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


def test_the_sample_is_spread() -> None:
    """`at_most` does not simply take the first of the list."""
    many = [
        selection.Outside(
            case=f"{number:02}",
            kind="openapi",
            path=Path("x"),
            operations=frozenset({1}),
            flaws="",
            size=1,
            version="3.1.0",
        )
        for number in range(10)
    ]
    names = [one.case for one in selection.choose(many, at_most=4)]
    assert names == ["00", "02", "05", "07"]

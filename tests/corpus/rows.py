"""One row a contract: what was built, and what was said about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.selection import KINDS, Outside
from tests.corpus.trial import Built, build_all
from tests.harness import packages, verdicts
from tests.harness.verdicts import Calls


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Everything that one contract of the corpus came to."""

    built: Built
    imports: tuple[str, ...] = ()
    mypy: tuple[str, ...] = ()
    pyright: tuple[str, ...] = ()
    style: tuple[str, ...] = ()
    calls: Calls = Calls()

    @property
    def complaints(self) -> tuple[str, ...]:
        """Everything that must not be."""
        built = self.built
        if built.exit_code:
            return () if built.refused and built.contract.flaws else built.errors
        missing: tuple[str, ...] = ()
        if not built.complete:
            counts = " or ".join(map(str, sorted(built.contract.operations)))
            missing = (f"{built.operations} operations, {counts} expected",)
        checked = (*self.imports, *self.mypy, *self.pyright, *self.style)
        return (*missing, *checked, *self.calls.failed)

    @property
    def good(self) -> bool:
        """Whether it builds, imports, type-checks and answers, or may be refused."""
        return not self.complaints and self.built.exit_code in (0, 1)


def judge(
    contracts: Sequence[Outside], folder: Path, *, fast: bool = False
) -> list[Row]:
    """Build *contracts* below *folder*, then judge all outputs in a few batches.

    *fast* leaves it at importing them.
    """
    whole, sharing = folder / "whole", folder / "sharing"
    built = build_all(contracts, whole)
    names = [one.package for one in built if one.exit_code == 0]
    if not names:
        return [Row(built=one) for one in built]
    imported = verdicts.imports(whole, names)
    mypy: verdicts.Complaints = {}
    pyright: verdicts.Complaints = {}
    style: verdicts.Complaints = {}
    called: dict[str, Calls] = {}
    if not fast:
        packages.sharing_runtime({name: whole / name for name in names}, sharing)
        mypy = verdicts.mypy(sharing, names)
        pyright = verdicts.basedpyright(sharing, names)
        style = verdicts.style(whole, names)
        called = verdicts.calls(whole, names)
    return [
        Row(
            built=one,
            imports=tuple(imported.get(one.package, ())),
            mypy=tuple(mypy.get(one.package, ())),
            pyright=tuple(pyright.get(one.package, ())),
            style=tuple(style.get(one.package, ())),
            calls=called.get(one.package, Calls()),
        )
        for one in built
    ]


_HEADER = (
    *("contract", "kind", "operations", "build"),
    *("import", "mypy", "pyright", "style", "calls"),
)


def table(rows: Sequence[Row]) -> str:
    """The rows under each other, then a line a kind."""
    cells = [_HEADER, *(_cells(row) for row in rows)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(_HEADER))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        for line in cells
    ]
    return "\n".join([line.rstrip() for line in (*lines, "", *_summary(rows))])


def complaints(rows: Sequence[Row], *, at_most: int = 3) -> str:
    """The first few complaints about each contract."""
    return "\n".join(
        f"{row.built.contract.case}: {complaint.strip()}"
        for row in rows
        for complaint in row.complaints[:at_most]
    )


def _cells(row: Row) -> tuple[str, ...]:
    built = row.built
    expected = "/".join(map(str, sorted(built.contract.operations)))
    start = (built.contract.case[-60:], built.contract.kind)
    if built.exit_code:
        verdict = "refused" if built.refused else "FAILED"
        if built.refused and not built.contract.flaws:
            verdict = "REFUSED"
        return (*start, f"{expected} -", verdict, *[""] * 5)
    operations = f"{expected} {'=' if built.complete else '!'} {built.operations}"
    calls = row.calls
    passed = calls.ran - len(calls.failed)
    return (
        *start,
        operations,
        f"{built.seconds:.1f} s",
        _count(row.imports),
        _count(row.mypy),
        _count(row.pyright),
        _count(row.style),
        f"{passed}/{calls.ran}" if calls.ran or calls.failed else "none",
    )


def _count(complaints: Sequence[str]) -> str:
    return f"{len(complaints)} BAD" if complaints else "ok"


def _summary(rows: Sequence[Row]) -> list[str]:
    lines = []
    for kind in KINDS:
        of_kind = [row for row in rows if row.built.contract.kind == kind]
        if of_kind:
            good = sum(row.good for row in of_kind)
            refused = sum(row.built.refused for row in of_kind)
            calls = sum(row.calls.ran - len(row.calls.failed) for row in of_kind)
            lines.append(
                f"{kind}: {good} of {len(of_kind)} good ({refused} refused),"
                f" {calls} round trips"
            )
    return lines

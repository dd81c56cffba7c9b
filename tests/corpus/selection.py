"""Which outside contracts there are, and which of them a run takes."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.harness.command import REPOSITORY

KINDS = ("openapi", "asyncapi", "proto")
_SMALL_BYTES = 30_000
_SERVICE = re.compile(r"^\s*service\s+\w+\s*\{", re.MULTILINE)
_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """One contract of the corpus, as its manifest describes it."""

    case: str
    kind: str
    path: Path
    """The file, or for proto the import root."""
    operations: frozenset[int]
    """Independent counts, any of which is right."""
    flaws: str
    """Rules of its own standard that it breaks: it may then be refused."""
    size: int
    version: str

    @property
    def small(self) -> bool:
        """Whether it belongs to the contracts that are built in moments."""
        if self.kind == "proto":
            return _services(self.path) == 1
        return self.size < _SMALL_BYTES


def folder() -> Path:
    """Where outside contracts are: `CODEGEN_CORPUS`, else beside the repository."""
    return Path(os.environ.get("CODEGEN_CORPUS", REPOSITORY.parent / "shared/corpus"))


def read(folder: Path) -> list[Outside]:
    """Every contract below *folder*: a corpus, or one kind of it."""
    manifests = [folder / kind / "manifest.tsv" for kind in KINDS]
    if (folder / "manifest.tsv").is_file():
        manifests = [folder / "manifest.tsv"]
    return [one for m in manifests if m.is_file() for one in _rows(m)]


def choose(
    contracts: Iterable[Outside],
    *,
    only: str = "",
    small: bool = False,
    at_most: int = 0,
) -> list[Outside]:
    """Narrow to names that contain *only*, to the small ones, to *at_most* a kind.

    What *at_most* takes is spread evenly over the list, so that it is a fair sample.
    """
    wanted = [c for c in contracts if only in c.case and (c.small or not small)]
    if not at_most:
        return wanted
    chosen: list[Outside] = []
    for kind in KINDS:
        row = [one for one in wanted if one.kind == kind]
        step = max(1.0, len(row) / at_most)
        chosen += [row[int(i * step)] for i in range(min(at_most, len(row)))]
    return chosen


def _rows(manifest: Path) -> Iterator[Outside]:
    with manifest.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            counts = (row["operations"], row.get("also") or "")
            yield Outside(
                case=row["case"],
                kind=row["kind"],
                path=manifest.parent / row["path"],
                operations=frozenset(int(count) for count in counts if count),
                flaws=row.get("flaws") or "",
                size=int(row["bytes"]),
                version=row["version"],
            )


def _services(root: Path) -> int:
    texts = (path.read_text("utf-8", "replace") for path in root.rglob("*.proto"))
    return sum(len(_SERVICE.findall(_COMMENT.sub("", text))) for text in texts)

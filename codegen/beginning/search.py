"""Which contracts a project has, and how `paths` names them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from codegen import pipeline
from codegen.beginning.errors import BrokenContracts
from codegen.diagnostics import Report, codes
from codegen.model import ir
from codegen.protobuf import scan
from codegen.reading import contracts
from codegen.reading.source import Source, Sources
from codegen.writing import lock as locks

FOLDER = "contracts"
"""Where contracts stand unless somebody says otherwise."""
NOT_OURS = frozenset(
    {"test", "tests", "testing", "testdata", "test_data", "fixtures", "e2e"}
    | {"example", "examples", "sample", "samples", "site-packages"}
    | {"vendor", "third_party", "build", "dist", "site", "_build", "htmlcov"}
)
"""Folders of what tests, shows, was built, or is somebody else's."""
_ELSEWHERE = "in a folder called"
_MEND = (
    "Nothing was written: mend the contracts, or name what to begin with"
    f" (`codegen init PATH...`; `codegen init {FOLDER}/new` begins with an example)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The contracts that a project begins with.

    *paths* and *includes* are those of the configuration, *left* are files that look like
    contracts and were not taken, with why.
    """

    paths: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    contracts: tuple[ir.Contract, ...] = ()
    left: Mapping[str, str]


def named(folder: Path, paths: Iterable[Path]) -> Taken:
    """The contracts at *paths*, as somebody gave them. Raises BrokenContracts."""
    given = tuple(dict.fromkeys(below(folder, path) for path in paths))
    result = _lint(folder, given)
    if not result.ok:
        raise BrokenContracts(result, "Nothing was written.")
    return Taken(paths=given, contracts=result.contracts, left={})


def search(folder: Path) -> Taken:
    """The contracts in `contracts/`, or else in all of *folder*; it may have none.

    Raises BrokenContracts if what is there cannot be taken.
    """
    left: dict[str, str] = {}
    candidates = _candidates(folder / FOLDER, folder, left) or _candidates(
        folder, folder, left
    )
    sources = _apart(folder, candidates, left)
    if not sources:
        return _none(folder, left)
    taken, result = _plan(folder, sources, left)
    if result.ok:
        return taken
    sound = []
    for source in sources:
        name = below(folder, source.path)
        alone = _lint(folder, (name,), (".",))
        if alone.ok:
            sound.append(source)
        else:
            left[name] = _first_error(alone.report)
    if sound and len(sound) < len(sources):
        taken, result = _plan(folder, sound, left)
    if not result.ok:
        raise BrokenContracts(result, _MEND)
    return taken


def _none(folder: Path, left: Mapping[str, str]) -> Taken:
    """Nothing to begin with; what is broken has to be mended, or left out by name."""
    broken = [name for name, why in left.items() if not why.startswith(_ELSEWHERE)]
    if broken:
        raise BrokenContracts(_lint(folder, broken), _MEND)
    return Taken(left=left)


def _candidates(root: Path, folder: Path, left: dict[str, str]) -> list[Path]:
    """The files below *root* that look like contracts, those near the top first."""
    found = []
    for file in contracts.files_below(root):
        if not file.is_file() or contracts.uninteresting(file):
            continue  # a link to nothing is no contract
        above = file.relative_to(root).parts[:-1]
        other = next((part for part in above if part.lower() in NOT_OURS), None)
        if other is None:
            found.append(file)
        elif root == folder and _kind(file, folder)[0] is not None:
            left[below(folder, file)] = f"{_ELSEWHERE} {other}"
    return sorted(found, key=lambda file: (len(file.parts), file))


def _apart(folder: Path, files: Iterable[Path], left: dict[str, str]) -> list[Source]:
    """The contracts among *files*, each once."""
    first: dict[str, str] = {}
    found = []
    for file in files:
        source, reason = _kind(file, folder)
        name = below(folder, file)
        if source is None:
            left.update({name: reason} if reason else {})
            continue
        value = source.value
        said = source.digest if value is None else locks.semantic(value)
        if said in first:
            left[name] = f"the same as {first[said]}"
            continue
        first[said] = name
        found.append(source)
    return found


def _kind(file: Path, folder: Path) -> tuple[Source | None, str]:
    """The file as a contract; else None, and what is wrong if it was meant as one."""
    report = Report()
    sources = Sources((folder,), report)
    found = contracts.search((file,), sources, report).found
    if found:
        return found[0].source, ""
    unknown = {one.code for one in report.diagnostics} <= {codes.UNKNOWN_KIND.id}
    return None, "" if unknown else _first_error(report)


def _plan(
    folder: Path, sources: Sequence[Source], left: Mapping[str, str]
) -> tuple[Taken, pipeline.Result]:
    """How the configuration names *sources*, and what they come to.

    What stands beside a folder of contracts is reached only if they need it.
    """
    groups: dict[str, list[Source]] = {}
    for source in sources:
        groups.setdefault(source.path.relative_to(folder).parts[0], []).append(source)
    paths = tuple(
        path for group in groups.values() for path in _paths(folder, group, left)
    )
    includes: tuple[str, ...] = ()
    result = _lint(folder, paths)
    if not result.ok:
        wider = _lint(folder, paths, (".",))
        if wider.ok:
            result, includes = wider, (".",)
    taken = Taken(paths=paths, includes=includes, contracts=result.contracts, left=left)
    return taken, result


def _paths(
    folder: Path, group: Sequence[Source], left: Mapping[str, str]
) -> Iterator[str]:
    """The paths of contracts that stand below one entry of *folder*.

    A folder of several, which may get more of them; files, where what is left out stands
    among them. Protos need the folder in which their imports begin.
    """
    files = [source.path for source in group]
    protos = [source for source in group if source.path.suffix == ".proto"]
    top = folder / files[0].relative_to(folder).parts[0]
    common = Path(os.path.commonpath([file.parent for file in files]))
    if (len(files) == 1 and not protos) or common == folder:
        yield from (below(folder, file) for file in files)
        return
    if protos:
        above = [common, *common.parents]
        roots = above[: above.index(top) + 1]
        common = min(roots, key=lambda root: _unresolved(protos, root))
    if any((folder / name).is_relative_to(common) for name in left):
        yield from (below(folder, file) for file in files)
    else:
        yield below(folder, common)


def _unresolved(protos: Iterable[Source], root: Path) -> int:
    """How many imports do not begin in *root*."""
    return sum(
        not (root / one.path).is_file()
        for proto in protos
        for one in scan.imports(proto.text, proto.file)
    )


def _lint(
    folder: Path, paths: Iterable[str], includes: Iterable[str] = ()
) -> pipeline.Result:
    return pipeline.lint(
        pipeline.Request(
            paths=tuple(folder / path for path in paths),
            includes=tuple(folder / path for path in includes),
        )
    )


def _first_error(report: Report) -> str:
    return str(report.select("error")[0])


def below(folder: Path, path: Path) -> str:
    """*path* as the configuration has it: relative to *folder*, with `/`."""
    return Path(os.path.relpath(path, folder)).as_posix()

"""What a build costs, beside other generators, and what its output weighs: RESULTS.md."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import click

from . import results
from .building import contenders, synthetic
from .building.children import Cost, cost, rounds
from .building.contenders import Contender
from .building.lines import lines
from .tables import table
from .versions import machine, versions

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
CORPUS = Path(os.environ.get("CODEGEN_CORPUS", REPOSITORY.parent / "shared/corpus"))
GITHUB = CORPUS / "openapi" / "github-api.json"
PETS = HERE / "building" / "pets.openapi.yaml"
ROUNDS = 3
IMPORTS = 11
SIZES = (100, 200, 400, 800)
MOST_MEMORY = 1_500_000_000
MEGABYTE = 1_000_000
# Where the project's own code is found, and the formatter that one of them runs.
_ENV = {
    "PYTHONPATH": str(REPOSITORY),
    "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Github:
    """The figures of the largest contract."""

    builds: dict[str, Cost]
    imports: dict[str, Cost]
    lines: dict[str, int]
    writes: dict[str, str]


def main() -> None:
    """Measure everything and write what came of it."""
    with tempfile.TemporaryDirectory(prefix="codegen-bench-") as temporary:
        folder = Path(temporary)
        sizes = _sizes(_new(folder, "pets"))
        scaling = _scaling(_new(folder, "scaling"))
        github = _github(_new(folder, "github")) if GITHUB.is_file() else None
    page = "\n\n".join(
        [
            _HEAD.format(setting=_setting(), rounds=ROUNDS),
            "## The contract of GitHub, 1,223 operations",
            _large(github) if github else _NO_CORPUS,
            "## How it grows",
            _growth(scaling),
            "## Three operations, in lines",
            sizes,
        ]
    )
    results.write(page)
    click.echo(page)


def _new(folder: Path, name: str) -> Path:
    made = folder / name
    made.mkdir()
    return made


def _setting() -> str:
    names = ("datamodel-code-generator", "openapi-python-client")
    return f"{machine()} · {versions(names)}"


def _github(folder: Path) -> Github:
    compared = (
        contenders.ours(GITHUB, "github_api"),
        contenders.models(GITHUB),
        contenders.client(GITHUB, "meta.metaget"),
    )
    return Github(
        builds=rounds({c.name: c.command for c in compared}, folder, ROUNDS, **_ENV),
        imports=_imports(compared, folder),
        lines={c.name: lines(folder / c.output) for c in compared},
        writes={c.name: c.writes for c in compared},
    )


def _imports(compared: Sequence[Contender], folder: Path) -> dict[str, Cost]:
    """What importing costs beyond starting Python, once the bytecode is there.

    Output that cannot be imported has no figure.
    """
    env = {**_ENV, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": ""}
    commands: dict[str, Sequence[str]] = {
        "": (sys.executable, "-c", "pass"),
        **{c.name: (sys.executable, "-c", f"import {c.imports}") for c in compared},
    }
    for name, command in list(commands.items()):
        try:
            cost(command, folder, **env)  # which compiles
        except RuntimeError as error:
            click.echo(f"{name}: {error}", err=True)
            del commands[name]
    found = rounds(commands, folder, IMPORTS, **env)
    bare = found.pop("")
    return {
        name: Cost(cpu=one.cpu - bare.cpu, memory=one.memory - bare.memory)
        for name, one in found.items()
    }


def _large(github: Github) -> str:
    rows = [
        [
            name,
            github.writes[name],
            f"{built.cpu:.0f} s",
            f"{built.memory / MEGABYTE:,.0f} MB",
            *_import_of(github.imports.get(name)),
            f"{github.lines[name]:,}",
        ]
        for name, built in github.builds.items()
    ]
    head = ["", "writes", "CPU", "memory", "import", "its memory", "lines"]
    most = github.builds[contenders.OURS].memory
    verdict = "met" if most <= MOST_MEMORY else "**missed**"
    limit = f"{MOST_MEMORY / MEGABYTE:,.0f} MB"
    said = f"Target: our memory is at most {limit}: {verdict}."
    return f"{table(head, rows)}\n\n{said}\n\n{_IMPORT_NOTE}"


def _import_of(imported: Cost | None) -> list[str]:
    if imported is None:
        return ["fails", ""]
    return [f"{imported.cpu:.2f} s", f"{imported.memory / MEGABYTE:,.0f} MB"]


def _scaling(folder: Path) -> dict[int, Cost]:
    """Build contracts of several sizes, all of them in each round."""
    paths = {n: synthetic.write(folder / f"many{n}.openapi.json", n) for n in SIZES}
    commands = {
        str(n): (
            *(sys.executable, "-m", "codegen", "build", str(path)),
            *("-o", f"ours{n}", "--force"),
        )
        for n, path in paths.items()
    }
    found = rounds(commands, folder, ROUNDS, **_ENV)
    return {n: found[str(n)] for n in SIZES}


def _growth(scaling: dict[int, Cost]) -> str:
    rows = [
        [
            str(n),
            f"{one.cpu:.1f} s",
            f"{one.cpu / n * 1000:.1f} ms",
            f"{one.memory / MEGABYTE:,.0f} MB",
        ]
        for n, one in scaling.items()
    ]
    head = ["operations", "CPU", "CPU for each", "memory"]
    # Between two sizes, so that what every build costs once does not flatter.
    costs = list(scaling.items())
    steps = [
        (later.cpu - earlier.cpu) / (m - n)
        for (n, earlier), (m, later) in pairwise(costs)
    ]
    more = ", ".join(f"{step * 1000:.1f} ms" for step in steps)
    grown = steps[-1] / steps[0]
    return (
        f"{table(head, rows)}\n\n"
        f"One more operation costs {more}, from size to size. The last is {grown:.1f} "
        f"times the first; {SIZES[-1] // SIZES[1]} times would be quadratic, 1 is linear."
    )


def _sizes(folder: Path) -> str:
    ours = contenders.ours(PETS, "pets")
    compared = (
        ours,
        contenders.models(PETS),
        contenders.client(PETS, "pets.list_pets"),
    )
    for one in compared:
        cost(one.command, folder, **_ENV)
    written = folder / ours.output
    rows = [
        ["codegen: of this contract", f"{lines(written, but=_COMMON):,}"],
        ["codegen: its tests", f"{lines(written, only=['contract_tests']):,}"],
        ["codegen: the runtime, a copy", f"{lines(written, only=['runtime']):,}"],
        *([c.name, f"{lines(folder / c.output):,}"] for c in compared[1:]),
    ]
    return f"{table(['', 'lines'], rows)}\n\n{_SIZES_NOTE}"


_COMMON = ("runtime", "contract_tests")

_HEAD = """\
# What a build costs

Written by `make bench` from `benchmarks/build.py`.

{setting}

Medians of {rounds} rounds in which everyone takes a turn. CPU is that of the process and its
children, in seconds; memory is the most that it, or a child that had more, ever held. Each
generator runs as a user runs it, with its defaults, formatting included."""

_IMPORT_NOTE = """\
Import is what a program pays before its first call, in CPU and memory beyond a Python that
imports nothing, bytecode being there: our client module, all models, or the module of one
operation with the client. Ours has all operations in one class, so their models come with
it. Lines are those of Python that are not blank."""

_SIZES_NOTE = """\
Not counting blank lines. The runtime is the same for every contract, and there is one copy
for all of them (`runtime = "..."` uses that of another tree)."""

_NO_CORPUS = """\
Not measured: there are no outside contracts here (`CODEGEN_CORPUS`)."""


if __name__ == "__main__":
    main()

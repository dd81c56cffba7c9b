"""A starter for a service: from contracts to files that are written once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from codegen import config, pipeline
from codegen.diagnostics import Span, codes
from codegen.model import ir
from codegen.reading.source import shown
from codegen.slices import scaffold
from codegen.writing import guard, once, render

FOLDER = Path("services")
"""Where starters stand unless somebody says otherwise."""


class ScaffoldError(Exception):
    """The command cannot be carried out as it was given; the message says why."""


class UnknownService(ScaffoldError):
    """No contract is that service's; *known* are the services there are."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no service {name!r}.")
        self.name, self.known = name, sorted(known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run came to.

    *result* is the build in memory behind it, *folder* where the starter stands,
    *written* its files there, *left_out* the contracts of the service that it is not
    about, *built* whether the output that it imports is on the disk.
    """

    result: pipeline.Result
    folder: Path
    written: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    built: bool = True


def run(request: pipeline.Request, name: str, folder: Path | None) -> Outcome:
    """Write a starter for the service, or the contract's package, *name*.

    Raises ScaffoldError. What the contracts or the disk have against it is reported.
    """
    package = _import_name(request)
    place = folder or place_of(name)
    module = _module(place, request.output) if folder else ""
    result = pipeline.compile(request)
    if result.report.failed:
        return Outcome(result=result, folder=place)
    contract = _contract(result.contracts, name)
    module = module or _module(place, request.output)
    _check_needs(contract, result)
    starter = scaffold.Starter(
        contract=contract,
        files=result.files,
        package=package,
        runtime=request.runtime,
        module=module,
    )
    artifacts = scaffold.emit(starter)
    files = render.render(artifacts, request.formatter, result.report)
    if once.existing(place, ["__init__.py"]):
        del files["__init__.py"]  # a package that is there already is one
    written = _written(place, files, result)
    others = [c for c in result.contracts if c.service == contract.service]
    return Outcome(
        result=result,
        folder=place,
        written=written,
        left_out=tuple(c.package[1:] for c in others if c.package != contract.package),
        built=all(
            (request.output / path).exists() for path in scaffold.needs(contract)
        ),
    )


def _written(
    place: Path, files: dict[str, str], result: pipeline.Result
) -> tuple[str, ...]:
    """Write *files* unless one of them is there; their names, none if it failed."""
    report = result.report
    for name in once.existing(place, files):
        report.add(
            codes.SCAFFOLDED,
            Span(shown((place / name).absolute())),
            "a starter is written once, and this file is there already",
            hint="choose another folder with -o, or move the file away",
        )
    if report.failed:
        return ()
    packages = above(place)
    try:
        once.write(place, files)
        for one in packages:
            once.write(one.parent, {one.name: ""})
    except OSError as error:
        guard.refused(place, "cannot be written", error, report)
        return ()
    return tuple(files)


def above(place: Path) -> list[Path]:
    """What makes packages of the folders that have to be made above *place*.

    Without them `pytest services` would look for the output in `services`.
    """
    here = Path.cwd()
    above = [one for one in place.absolute().parents if one.is_relative_to(here)]
    return [one / "__init__.py" for one in above if not os.path.lexists(one)]


def _contract(contracts: Iterable[ir.Contract], name: str) -> ir.Contract:
    """The one HTTP contract with operations that *name* means."""
    listed = [c for c in contracts if c.operations]
    own = [c for c in listed if name in (c.service, c.package[1:])]
    if not own:
        raise UnknownService(name, {c.service for c in listed})
    exact = [c for c in own if c.package[1:] == name]
    found = [c for c in exact or own if c.slice == "http"]
    if not found:
        slices = ", ".join(sorted(c.package[1:] for c in own))
        raise ScaffoldError(
            f"{name!r} has no HTTP contract ({slices}): there is no starter for others."
        )
    if len(found) > 1:
        packages = " or ".join(sorted(c.package[1:] for c in found))
        raise ScaffoldError(f"{name!r} has several HTTP contracts: name {packages}.")
    return found[0]


def _check_needs(contract: ir.Contract, result: pipeline.Result) -> None:
    missing = [path for path in scaffold.needs(contract) if path not in result.files]
    if missing:
        module = missing[0].removesuffix(".py").replace("/", ".")
        raise ScaffoldError(f'"only" leaves out {module}, which the starter imports.')


def _import_name(request: pipeline.Request) -> str:
    """How the output is imported: as it is said, else by its place."""
    if request.package:
        return request.package
    name = _dotted(request.output)
    if name is None or not config.is_module(name):
        raise ScaffoldError(
            f"How is '{request.output}' imported? Say it with --package, or set"
            " [tool.codegen] package in pyproject.toml."
        )
    return name


def place_of(name: str) -> Path:
    """Where the starter of a service stands unless somebody says otherwise."""
    *above, last = name.split(".")
    hidden = last in sys.stdlib_module_names
    return FOLDER.joinpath(*above, f"{last}_service" if hidden else last)


def _module(place: Path, output: Path) -> str:
    """How the starter at *place* is imported from the working folder, or from above."""
    name = place.absolute().name
    if not config.is_module(name) or "." in name:
        raise ScaffoldError(f"-o '{place}': {name!r} is no name of a Python package.")
    if name in sys.stdlib_module_names:
        raise ScaffoldError(
            f"-o '{place}': a package {name!r} would hide that of Python itself."
        )
    if place.resolve().is_relative_to(output.resolve()):
        raise ScaffoldError(f"-o '{place}' is inside of the output folder '{output}'.")
    return _dotted(place) or name


def _dotted(path: Path) -> str | None:
    """The path from the working folder with dots; None if it leads out of it."""
    try:
        below = path.absolute().relative_to(Path.cwd())
    except ValueError:
        return None
    return None if ".." in below.parts else ".".join(below.parts)

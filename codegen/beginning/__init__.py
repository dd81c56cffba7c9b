"""What a project begins with: its configuration, a contract, a service, a workflow for CI."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from codegen import config
from codegen.beginning import apps, packing, search, section, starts
from codegen.beginning.errors import BeginningError, BrokenContracts
from codegen.beginning.search import Taken
from codegen.beginning.section import FILE, Section
from codegen.beginning.starts import Start
from codegen.workflow import PLACE, workflow

__all__ = ["Beginning", "BeginningError", "BrokenContracts", "Wish", "plan", "write"]

_OUTPUT, _OTHER_OUTPUT = "generated", "generated_contracts"
_SHOWN = 10
"""How many files that were left alone are named."""
_INSTALLERS = {"uv": "uv", "poetry": "poetry run"}
"""What stands before `pip install` where a project has another tool."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody asks for who begins.

    *paths* are the contracts, or where the first one goes; *apps* are the providers of
    services, by name, and that of the only one without a name. With *force* a workflow
    that is there is replaced.
    """

    paths: tuple[Path, ...] = ()
    apps: Mapping[str, str] = field(default_factory=dict)
    output: str = ""
    ci: str | None = None
    force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """The files of a beginning, by their places, and what is to be said of them.

    *output* is the folder that `codegen build` will write, from that of the project.
    *notes* are what was found and left alone; *starter* is a service that has a contract
    and, as far as can be seen, no code; *next* are the commands that come now.
    """

    files: Mapping[Path, bytes]
    output: str
    notes: tuple[str, ...] = ()
    starter: str = ""
    next: tuple[str, ...] = ()


def plan(folder: Path, wish: Wish) -> Beginning:
    """What the project in *folder* begins with, but for what it has.

    Raises BeginningError.
    """
    text = section.read(folder / FILE)
    if section.has_section(folder / FILE, text):
        begun = _again(folder, wish)
    else:
        begun = _first(folder, text, wish)
    files = dict(begun.files)
    if wish.ci is not None:
        place, made = _workflow(folder, text, begun.output)
        if os.path.lexists(place) and not wish.force:
            raise BeginningError(
                f"'{os.path.relpath(place, folder)}' exists; --force replaces it."
                " Nothing was written."
            )
        files[place] = made.encode()
    for path in files:
        _check_folders(path)
    return replace(begun, files=files, next=_next(folder, text, begun))


def write(beginning: Beginning) -> None:
    """Write the files. Raises BeginningError."""
    for path, content in beginning.files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            reason = error.strerror or str(error)
            raise BeginningError(f"'{path}' cannot be written: {reason}.") from None


def _again(folder: Path, wish: Wish) -> Beginning:
    """A project that has begun: its section is the user's."""
    known = f"{FILE} has a section [tool.codegen] already"
    lines = [
        section.provider(name or "SERVICE", app) for name, app in wish.apps.items()
    ]
    if lines:
        raise BeginningError(
            f"{known}: add {', '.join(lines)} to its [tool.codegen.providers]."
        )
    if wish.paths or wish.output:
        raise BeginningError(f"{known}: change it there.")
    return Beginning(files={}, output=section.output(folder), notes=(known,))


def _first(folder: Path, text: str, wish: Wish) -> Beginning:
    """A project that has no section yet."""
    output, notes = _output(folder, wish.output)
    package = _package(folder, output)
    start, left = _start(folder, wish, package or output.replace("/", "."))
    added = Section(
        paths=start.paths,
        includes=start.includes,
        output=output,
        package=package,
        providers=start.providers,
        suggested=start.suggested,
    )
    whole = section.with_section(folder / FILE, text, added)
    packed = packing.notes(folder, section.parsed(folder / FILE, text))
    return Beginning(
        files={folder / FILE: whole, **start.files},
        output=output,
        notes=(*start.notes, *_left(left), *notes, *packed),
        starter=start.starter,
    )


def _start(folder: Path, wish: Wish, package: str) -> tuple[Start, Mapping[str, str]]:
    """How the project begins, and what was left alone, with why."""
    room = _room(folder, wish.paths)
    if room is None and wish.paths:
        taken = search.named(folder, wish.paths)
    elif room is None:
        taken = search.search(folder)
    else:
        taken = Taken(left={})
    if taken.paths:
        return starts.contracts(folder, taken, wish.apps), taken.left
    if wish.apps:
        return starts.app(folder, room or search.FOLDER, wish.apps), taken.left
    if room is None:
        _check_for_apps(folder)
    return starts.sample(folder, room or search.FOLDER, package), taken.left


def _check_for_apps(folder: Path) -> None:
    """Raise BeginningError where an app is, which is better to begin with."""
    example = f"`codegen init {search.FOLDER}` begins with an example"
    if seen := apps.find(folder):
        raise BeginningError(
            f"There is no contract here, but an app: {' or '.join(seen[:3])}."
            f" `codegen init --app {seen[0]}` begins with its own OpenAPI document,"
            f" {example}. Nothing was written."
        )
    if inner := apps.projects(folder):
        names = " and ".join(search.below(folder, one) for one in inner[:3])
        raise BeginningError(
            f"There is no contract here, but a project with an app in {names}: begin"
            f" there; {example} here. Nothing was written."
        )


def _room(folder: Path, paths: tuple[Path, ...]) -> str | None:
    """The one path that is empty, or not there yet: a contract will be written there."""
    gone = [path for path in paths if not os.path.lexists(path)]
    empty = [path for path in paths if path.is_dir() and not any(os.scandir(path))]
    if not gone and not empty:
        return None
    one = (gone + empty)[0]
    if len(paths) > 1 or one.suffix:
        raise BeginningError(f"Path '{one}' does not exist.")
    return search.below(folder, one)


def _output(folder: Path, wanted: str) -> tuple[str, tuple[str, ...]]:
    """Where the output goes, and why not to the usual place."""
    if wanted:
        if not config.is_module(wanted.replace("/", ".")):
            raise BeginningError(f"-o '{wanted}' is no folder that can be imported.")
        return wanted, ()
    usual = folder / _OUTPUT
    if not os.path.lexists(usual) or (usual / "codegen.lock").exists():
        return _OUTPUT, ()
    if usual.is_dir() and not any(os.scandir(usual)):
        return _OUTPUT, ()
    return _OTHER_OUTPUT, (
        f"left alone: {_OUTPUT}, which is not of codegen: its output goes to"
        f" {_OTHER_OUTPUT} (or where -o says)",
    )


def _package(folder: Path, output: str) -> str:
    """How an output below `src` is imported; any other says so by its place."""
    _, source, below = output.partition("src/")
    is_root = output.startswith("src/") and not (folder / "src/__init__.py").exists()
    return below.replace("/", ".") if source and is_root else ""


def _left(left: Mapping[str, str]) -> tuple[str, ...]:
    """A line for each file that was left alone, if they are few."""
    lines = [
        f"left alone: {why if why.startswith(file) else f'{file} ({why})'}"
        for file, why in left.items()
    ]
    more = len(lines) - _SHOWN
    return (*lines[:_SHOWN], *([f"left alone: {more} more"] if more > 0 else []))


def _next(folder: Path, text: str, begun: Beginning) -> tuple[str, ...]:
    """The two commands that come now."""
    install = f"pip install -r {begun.output}/requirements.txt"
    tools = section.tools(folder / FILE, text)
    for tool, before in _INSTALLERS.items():
        if tool in tools or (folder / f"{tool}.lock").exists():
            install = f"{before} {install}"
    has_service = begun.starter or any(
        path.name == "test_service.py" for path in begun.files
    )
    test = "pytest" if has_service and not text else "codegen test"
    return "codegen build", f"{install} && {test}"


def _check_folders(path: Path) -> None:
    """Raise BeginningError if something stands where a folder has to be."""
    above = next(one for one in path.parents if os.path.lexists(one))
    if not above.is_dir():
        raise BeginningError(f"'{above}' is no folder. Nothing was written.")


def _workflow(folder: Path, text: str, output: str) -> tuple[Path, str]:
    """Where the workflow belongs, and its text: GitHub looks in the root of a repository."""
    folder = folder.absolute()
    above = (folder, *folder.parents)
    root = next((one for one in above if (one / ".git").exists()), folder)
    inner = folder.relative_to(root).as_posix()
    installable = "project" in section.parsed(folder / FILE, text)
    made = workflow(output, "" if inner == "." else inner, installable=installable)
    return root / PLACE, made

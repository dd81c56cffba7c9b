"""The three ways to begin: with contracts that are there, with an app, with an example."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from codegen import scaffolding
from codegen.beginning import apps, example, search
from codegen.beginning.errors import BeginningError
from codegen.model import ir, names

_ANY = "module:attribute"
_SAY_NOTHING = frozenset({"openapi", "asyncapi", "swagger", "api", "spec", "schema"})
"""Names of files after which no service should be called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What the section says of contracts and services, and the files beside it.

    *starter* is a service that has a contract and, as far as can be seen, no code.
    """

    paths: tuple[str, ...]
    includes: tuple[str, ...] = ()
    files: Mapping[Path, bytes] = field(default_factory=dict)
    providers: Mapping[str, str] = field(default_factory=dict)
    suggested: Mapping[str, str] = field(default_factory=dict)
    starter: str = ""
    notes: tuple[str, ...] = ()


def contracts(folder: Path, taken: search.Taken, given: Mapping[str, str]) -> Start:
    """Begin with what was found; *given* are the apps by service, or the one by none."""
    http = [one for one in taken.contracts if one.slice == "http" and one.operations]
    services = list(dict.fromkeys(one.service for one in http))
    providers = {_service(name, services): app for name, app in given.items()}
    seen = apps.find(folder)
    told, starter = _told(seen, services, providers), ""
    if len(http) == 1 and not seen and not providers:
        place = scaffolding.place_of(http[0].service)
        if not _taken_by_others(folder, place):
            starter = http[0].service
    likely = seen[0] if len(seen) == len(services) == 1 else _ANY
    others = dict.fromkeys(one.service for one in taken.contracts if one.operations)
    if starter:
        likely = f"{'.'.join(scaffolding.place_of(starter).parts)}.app:create_app"
    return Start(
        paths=taken.paths,
        includes=taken.includes,
        providers=providers,
        suggested={name: likely for name in others if name not in providers},
        starter=starter,
        notes=(*_found(taken.contracts), *_poor(others), *told),
    )


def app(folder: Path, place: str, given: Mapping[str, str]) -> Start:
    """Begin with the documents of apps, which are from now on their contracts."""
    files: dict[Path, bytes] = {}
    providers: dict[str, str] = {}
    for name, reference in given.items():
        text = apps.document(folder, reference)
        service = names.snake(name or _name(apps.title(text), reference))
        file = folder / place / f"{service}.openapi.json"
        if os.path.lexists(file):
            raise BeginningError(f"'{place}/{file.name}' exists. Nothing was written.")
        files[file] = text.encode()
        providers[service] = reference
    return Start(paths=(place,), files=files, providers=providers)


def sample(folder: Path, place: str, package: str) -> Start:
    """Begin with a contract of our own, and the service that keeps it."""
    files = {folder / place / example.CONTRACT: example.CONTRACT_TEXT.encode()}
    starter = scaffolding.place_of(example.SERVICE)
    target = {example.SERVICE: f"{'.'.join(starter.parts)}.app:create_app"}
    if _taken_by_others(folder, starter):
        note = f"{starter.as_posix()} is taken: no service is written"
        suggested = {example.SERVICE: _ANY}
        return Start(paths=(place,), files=files, suggested=suggested, notes=(note,))
    own = example.service(package)
    files |= {folder / starter / name: text.encode() for name, text in own.items()}
    files |= {folder / init: b"" for init in scaffolding.above(folder / starter)}
    return Start(paths=(place,), files=files, providers=target)


def _taken_by_others(folder: Path, starter: Path) -> bool:
    """Whether a starter has no room: at its place, or where Python looks before it."""
    top = folder / starter.parts[0]
    hidden = os.path.lexists(top.with_suffix(".py"))
    blocked = os.path.lexists(top) and not top.is_dir()
    return hidden or blocked or os.path.lexists(folder / starter)


def _service(name: str, services: list[str]) -> str:
    """The service that an app is for."""
    if name in services:
        return name
    if not name and len(services) == 1:
        return services[0]
    known = ", ".join(services) or "none"
    if name:
        raise BeginningError(f"There is no HTTP service {name!r}: there are {known}.")
    raise BeginningError(
        f"Which service is it? Say --app SERVICE=MODULE:NAME; there are {known}."
    )


def _told(
    seen: tuple[str, ...], services: list[str], providers: Mapping[str, str]
) -> tuple[str, ...]:
    """What apps there are, where none was given."""
    if providers or not services or not seen:
        return ()
    return (
        f"an app of FastAPI: {' or '.join(seen[:3])}; if it serves one of these"
        " contracts, say so in [tool.codegen.providers]",
    )


def _found(contracts: tuple[ir.Contract, ...]) -> tuple[str, ...]:
    """A line for each contract: where it is, what becomes of it, and how much it has."""
    return tuple(
        f"found: {one.at.file}, {one.package[1:]},"
        f" {len(one.operations)} operation{'' if len(one.operations) == 1 else 's'}"
        for one in contracts
        if not one.turned and not one.pushed
    )


def _poor(services: Iterable[str]) -> tuple[str, ...]:
    """What to do where a service is called after a file that says nothing of it."""
    poor = [name for name in services if name.partition(".")[0] in _SAY_NOTHING]
    if not poor:
        return ()
    return (
        f"{poor[0]} is called after its file; info.x-service, in the contract or in an"
        " overlay beside it, gives it another name",
    )


def _name(title: str, reference: str) -> str:
    """What a service is called: as its API, else as the package of the app."""
    words = [word for word in names.words(title) if word not in ("api", "service")]
    if not words or title == "FastAPI":
        return reference.partition(":")[0].partition(".")[0]
    return "_".join(words)

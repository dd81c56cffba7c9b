"""Which service a contract belongs to, and where its code stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from codegen.diagnostics import Pointer, Report, Span, codes
from codegen.model import ir, names
from codegen.reading.contracts import Found
from codegen.reading.source import Source

RESERVED = frozenset(
    {"runtime", "gateway", "bff", "sagas", "edge", "mesh", "contract_tests"}
    | {"_proto", "_shared"}
)
POLICIES = "policies"
"""The module of a consumer's policies, beside the packages of its slices."""
SLICES: dict[str, str] = {"openapi": "http", "proto": "grpc", "asyncapi": "events"}
# File systems take 255 bytes a name, and some names of files are longer than their
# package's: `contract_tests/test_<package>.py`.
_LONGEST_PACKAGE = 200
# What stands in a slice's package beside the subpackages of further contracts.
_MODULES = frozenset(
    {"models", "errors", "service", "server", "client", "fake", "operations"}
    | {"methods", "events", "publisher", "consumer", "topology", "servers"}
)
_KIND_WORDS = frozenset({"openapi", "asyncapi", "swagger"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A contract and whose it is, decided before anything is lowered."""

    source: Source
    kind: ir.Kind
    service: str
    """`users`, or `users.v1` where folders tell services apart."""
    package: str
    """`.users.http`"""
    class_name: str
    """`Users`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    source: Source
    kind: ir.Kind
    stem: str
    service: str
    folder: tuple[str, ...]


def claims(found: tuple[Found, ...], report: Report) -> tuple[Claim, ...]:
    """Give every contract its service and package, in the order of the packages."""
    candidates = [_candidate(f, report) for f in found if f.kind in SLICES]
    named = _told_apart(candidates)
    claimed = [_claim(c, service, candidates, named) for c, service in named]
    taken: dict[str, Claim] = {}
    for claim in sorted(claimed, key=lambda c: (c.package, c.source.name)):
        _check(claim, taken, report)
        taken.setdefault(claim.package, claim)
    return tuple(taken.values())


def _candidate(found: Found, report: Report) -> _Candidate:
    source = found.source
    own = names.stem(source.name, _KIND_WORDS)
    info = source.value.get("info") if isinstance(source.value, dict) else None
    said = info.get("x-service") if isinstance(info, dict) else None
    if said is not None and not (isinstance(said, str) and names.words(said)):
        at = Pointer(source.file, ("info", "x-service"))
        report.add(
            codes.INVALID_DOCUMENT, at, '"x-service" must be the name of a service'
        )
        said = None
    service = names.snake(said or own)
    return _Candidate(
        source=source,
        kind=found.kind,  # type: ignore[arg-type]  # claims() lets no other kind through
        stem=names.snake(own),
        service=_package_name(service),
        folder=PurePosixPath(source.name).parent.parts,
    )


def _told_apart(candidates: list[_Candidate]) -> list[tuple[_Candidate, str]]:
    """Each with its service; the same file name in two folders makes two services."""
    result: list[tuple[_Candidate, str]] = []
    for candidate in candidates:
        rivals = [c for c in candidates if c.service == candidate.service]
        clash = any(
            one.kind == two.kind and one.stem == two.stem and one.folder != two.folder
            for one in rivals
            for two in rivals
        )
        folders = {rival.folder for rival in rivals}
        service = candidate.service
        if clash and len(folders) > 1:
            apart = _distinct(candidate.folder, folders)
            service = ".".join([service, *map(_package_name, apart)])
        result.append((candidate, service))
    return result


def _package_name(text: str) -> str:
    return names.Scope().take(names.snake(text))


def _distinct(
    folder: tuple[str, ...], folders: set[tuple[str, ...]]
) -> tuple[str, ...]:
    """The parts of *folder* that the others do not share at its start."""
    shared = 0
    while len({other[shared : shared + 1] for other in folders}) == 1 and all(
        len(other) > shared for other in folders
    ):
        shared += 1
    return folder[shared:]


def _claim(
    candidate: _Candidate,
    service: str,
    candidates: list[_Candidate],
    named: list[tuple[_Candidate, str]],
) -> Claim:
    kind = candidate.kind
    several = [c for c, s in named if s == service and c.kind == kind]
    package = f".{service}.{SLICES[kind]}"
    words = candidate.service
    if len(several) > 1 and candidate.stem != candidate.service:
        # One of several contracts of a service: a subpackage called after its file.
        part = candidate.stem.removeprefix(f"{candidate.service}_")
        package = f"{package}.{names.Scope(_MODULES).take(part)}"
        words = f"{words}_{part}"
    return Claim(
        source=candidate.source,
        kind=kind,
        service=service,
        package=package,
        class_name=_class_name(words),
    )


def _class_name(words: str) -> str:
    """`Users`; but no class is to be called as the runtime's `HttpClient` or fake."""
    name = names.pascal(words)
    return f"{name}Api" if name.removeprefix("Async") in ("", "Http", "Grpc") else name


def _check(claim: Claim, taken: dict[str, Claim], report: Report) -> None:
    file = claim.source.file
    at = Pointer(file, ("info",)) if claim.kind != "proto" else Span(file, 1, 1)
    top, *below = claim.service.split(".")
    if POLICIES in below:
        report.add(
            codes.RESERVED_SERVICE,
            at,
            f'"{POLICIES}" in a service is reserved for a module of the output',
            hint="set `info.x-service`, or rename the folder",
        )
    if top in RESERVED:
        report.add(
            codes.RESERVED_SERVICE,
            at,
            f'service name "{top}" is reserved for the output\'s own folders',
            hint="set `info.x-service`, or rename the file",
        )
    if len(claim.package.encode()) > _LONGEST_PACKAGE:
        report.add(
            codes.LONG_NAME,
            at,
            f'service name "{claim.service[:20]}..." is too long for a folder',
            hint="set `info.x-service`, or rename the file",
        )
    if claim.package in taken:
        other = taken[claim.package].source.file
        report.add(
            codes.SAME_PACKAGE,
            at,
            f'this contract and {other} would both be "{claim.package[1:]}"',
            hint="rename one file, or set `info.x-service`",
        )

"""The stages in order: discover, close, load, lower, link, emit, render, lock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from codegen.diagnostics import Report
from codegen.model import ir, providers
from codegen.model.link import link
from codegen.model.ownership import Claim, claims
from codegen.model.policy import environment
from codegen.model.policy.overview import Entry, overview
from codegen.model.schemas import Schemas
from codegen.protobuf import emit as protos
from codegen.reading import contracts, expansion, overlays, refs
from codegen.reading.source import Source, Sources
from codegen.slices.slice import Input, Output
from codegen.slices.table import BY_KIND, POLICIES, TESTS
from codegen.writing import files as disk
from codegen.writing import guard, models, narrow, package, plan, render, toolchain
from codegen.writing import lock as locks


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to build and how; paths absolute or relative to the working folder."""

    paths: tuple[Path, ...]
    output: Path = Path("generated")
    includes: tuple[Path, ...] = ()
    package: str = ""
    only: tuple[str, ...] = ()
    formatter: render.Formatter = "ruff"
    runtime: str = ""
    allow_remote: bool = False
    providers: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Services of which the configuration says where they are, each with its keys."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Variables that clients made now would take settings from; `lint` alone looks."""
    on_stage: Callable[[str], None] = lambda stage: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a run came to: everything up to the disk is here."""

    report: Report
    sources: Sources
    contracts: tuple[ir.Contract, ...] = ()
    consumers: tuple[ir.Consumer, ...] = ()
    policies: tuple[Entry, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    lock: locks.Lock = field(default_factory=locks.Lock)
    ignored: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    changes: disk.Changes = field(default_factory=disk.Changes)
    differences: tuple[disk.Difference, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing was found that must be mended."""
        return not self.report.failed and not self.differences


def analyse(request: Request) -> tuple[Result, ir.System | None]:
    """Read and understand the contracts; the system is None if that failed."""
    report = Report()
    roots = contracts.roots_of(request.paths, request.includes)
    sources = Sources(roots, report, remote=request.allow_remote)
    request.on_stage("reading contracts")
    search = contracts.search(request.paths, sources, report)
    result = Result(report=report, sources=sources, ignored=search.ignored)
    if report.failed:
        return result, None
    found = overlays.apply(search.found, sources, report)
    claimed = claims(found, report)
    documents = refs.close([claim.source for claim in claimed], sources, report)
    expansion.check(documents, report)
    if report.failed:
        return result, None
    homes = {claim.source.file: f"{claim.package}.models" for claim in claimed}
    schemas = Schemas(documents, homes, report)
    given = Input(
        documents=documents,
        sources=sources,
        schemas=schemas,
        roots=roots,
        report=report,
    )
    request.on_stage("checking contracts")
    loaded = [(claim, BY_KIND[claim.kind].load(claim, given)) for claim in claimed]
    if report.failed:
        return result, None
    request.on_stage("reading operations")
    lowered = [_lower(document, claim, given) for claim, document in loaded]
    wiring = [one.source for one in found if one.kind == "system"]
    whole = tuple(contract for contract in lowered if contract)
    system = link(whole, schemas.modules(), wiring, report)
    providers.check(request.providers, system.contracts, report)
    read = {source.file for source in sources.all()}
    alone = tuple((file, why) for file, why in search.ignored if file not in read)
    done = replace(
        result,
        contracts=system.contracts,
        consumers=system.consumers,
        ignored=alone,
    )
    return done, None if report.failed else system


def _lower(document: object, claim: Claim, given: Input) -> ir.Contract | None:
    return BY_KIND[claim.kind].lower(document, claim, given)


def compile(request: Request) -> Result:
    """Everything but the disk: from contracts to the text of every file."""
    result, system = analyse(request)
    if system is None:
        return result
    report = result.report
    output = Output(runtime=request.runtime)
    request.on_stage("writing code")
    artifacts = list(_artifacts(system, output, report))
    artifacts += package.frame(
        artifacts, package=request.package, runtime=request.runtime
    )
    request.on_stage("formatting")
    rendered = render.render(artifacts, request.formatter, report)
    kept, left_out = narrow.narrow(rendered, request.only, report)
    if report.failed:
        return result
    owners = {artifact.path: artifact.owner for artifact in artifacts}
    required = package.requirements(kept, owners, request.runtime)
    kept = dict(sorted({**kept, package.REQUIREMENTS_FILE: required}.items()))
    lock = _lock(result.sources, system, request, kept, owners)
    return replace(
        result,
        files={**kept, locks.NAME: locks.dump(lock)},
        lock=lock,
        left_out=left_out,
    )


def _artifacts(
    system: ir.System, output: Output, report: Report
) -> Iterable[plan.Artifact]:
    slices = [s for s in BY_KIND.values() if _used(s.name, system)]
    for module in system.modules:
        for path, text in models.files(module, output.runtime, report):
            yield plan.Text(
                path=plan.module_path(path), text=text, owner=models.owner(module)
            )
    for one in slices:
        yield from one.emit(system, output)
    yield from protos.emit(system)
    yield from POLICIES.emit(system, output)
    yield from TESTS.emit(system, output)
    if not output.runtime:
        parts = {TESTS.name, *(s.name for s in slices)}
        yield from plan.runtime(parts, render.runtime_root())


def _used(name: str, system: ir.System) -> bool:
    return any(contract.slice == name for contract in system.contracts)


def _lock(
    sources: Sources,
    system: ir.System,
    request: Request,
    files: Mapping[str, str],
    owners: Mapping[str, str],
) -> locks.Lock:
    used = {contract.slice for contract in system.contracts} | {TESTS.name}
    used |= {POLICIES.name} if system.consumers else set()
    root = render.templates_root()
    return locks.Lock(
        toolchain=toolchain.versions(),
        templates={
            **{name: render.digest_of(root / name) for name in sorted(used)},
            "runtime": render.digest_of(render.runtime_root()),
        },
        config={
            "only": tuple(sorted(request.only)),
            "package": request.package,
            "runtime": request.runtime,
        },
        contracts={source.name: _input(source) for source in sources.all()},
        files={
            path: locks.Output(
                owner=owners.get(path, "package"), digest=locks.digest(text)
            )
            for path, text in files.items()
        },
    )


def _input(source: Source) -> locks.Input:
    raw = source.digest
    semantic = raw if source.value is None else locks.semantic(source.value)
    return locks.Input(raw=raw, semantic=semantic)


def build(request: Request, *, force: bool = False) -> Result:
    """Compile and write; nothing is written unless everything can be."""
    result = compile(request)
    if not result.report.failed:
        guard.writable(request.output, request.paths, result.report)
    if result.report.failed:
        return result
    try:
        return _write(result, request, force)
    except OSError as error:
        guard.refused(request.output, "cannot write", error, result.report)
        return result


def _write(result: Result, request: Request, force: bool) -> Result:
    folder, report = request.output, result.report
    disk.recover(folder)
    old = guard.read_lock(folder, Report() if force else report)
    if not force and not report.failed:
        guard.protect(folder, result.files, old, report)
        guard.keep_contracts(result.ignored, result.lock, old, report)
    if report.failed:
        return result
    request.on_stage("writing files")
    return replace(result, changes=disk.write(folder, result.files, old))


def check(request: Request) -> Result:
    """Compare the output on disk with what build would write."""
    result = compile(request)
    if result.report.failed:
        return result
    try:
        old = guard.read_lock(request.output, result.report)
        if result.report.failed:
            return result
        files = {n: text for n, text in result.files.items() if n != locks.NAME}
        found = disk.compare(request.output, files, old, result.lock)
    except OSError as error:
        guard.refused(request.output, "cannot be read", error, result.report)
        return result
    return replace(result, differences=tuple(found))


def lint(request: Request) -> Result:
    """Read and understand the contracts, and write nothing."""
    result, _ = analyse(request)
    given = environment.of(request.environment)
    found = overview(result.contracts, result.consumers, given, result.report)
    return replace(result, policies=found)

"""Which of the given files are contracts, and of what kind: content decides, not names."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from codegen.diagnostics import Pointer, Report, Span, codes
from codegen.reading.source import Source, Sources, shown

Kind = Literal["openapi", "asyncapi", "proto", "overlay", "system"]

_SUFFIXES = frozenset({".yaml", ".yml", ".json", ".proto"})
_TOP_KEY = re.compile(
    rb"""(?m)^\s*\{?\s*["']?(openapi|asyncapi|swagger|overlay)["']?\s*:"""
)
_JSON_KEY = re.compile(rb'"(openapi|asyncapi|swagger|overlay)"\s*:')
# Comments and strings hold anything; outside of them a service begins a statement.
_PROTO_NOISE = re.compile(
    rb"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL
)
_SERVICE = re.compile(rb"(?:^|[;{}])\s*service\s+\w+\s*\{")
_KINDS: tuple[Kind, ...] = ("openapi", "asyncapi", "overlay")
WIRING = frozenset(
    {
        "system",
        "services",
        "policies",
        "gateway",
        "bff",
        "bffs",
        "sagas",
        "mesh",
        "edge",
    }
)
"""What may stand at the top of `system.yaml`; some of it gets no code yet."""
_WIRING_FILES = frozenset({"system.yaml", "system.yml"})
_NAMED_AS_CONTRACT = re.compile(r"\.(openapi|asyncapi)\.(ya?ml|json)$")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
FOREIGN = frozenset({"codegen.lock", "pyvenv.cfg"})
"""What an output folder and a virtual environment are known by, whatever their names."""
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Found:
    """A contract, and what kind it is."""

    source: Source
    kind: Kind


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found, and the files it left alone, with why."""

    found: tuple[Found, ...]
    ignored: tuple[tuple[str, str], ...]


def roots_of(paths: tuple[Path, ...], includes: tuple[Path, ...]) -> tuple[Path, ...]:
    """The folders that references and imports may reach.

    A given folder and each `-I`; for a file its folder and the one above it, because
    contracts keep shared parts beside their own folder (`../common/schemas.yaml`).
    """
    roots: dict[Path, None] = {}
    for path in paths:
        full = Path(os.path.abspath(path))
        if full.is_dir():
            roots.setdefault(full)
        else:
            roots.setdefault(full.parent)
            above = full.parent.parent
            if above != above.parent:
                roots.setdefault(above)
    for include in includes:
        roots.setdefault(Path(os.path.abspath(include)))
    return tuple(roots)


def search(paths: tuple[Path, ...], sources: Sources, report: Report) -> Search:
    """Find every contract below *paths*, in a stable order."""
    found: dict[Path, Found] = {}
    ignored: list[tuple[str, str]] = []
    for path in paths:
        full = Path(os.path.abspath(path))
        if full.is_dir():
            for file in files_below(full):
                reason = uninteresting(file)
                if reason and _NAMED_AS_CONTRACT.search(file.name):
                    _no_contract_inside(file, reason, report)
                elif reason:
                    ignored.append((shown(file), reason))
                elif file not in found:
                    _add(file, False, found, ignored, sources, report)
            below = [f for file, f in found.items() if file.is_relative_to(full)]
            if all(f.kind == "system" for f in below) and not report.failed:
                _nothing_found(full, ignored, report)
        elif full not in found:
            _add(full, True, found, ignored, sources, report)
    return Search(tuple(found.values()), tuple(ignored))


def _no_contract_inside(file: Path, reason: str, report: Report) -> None:
    """A name like `users.openapi.yaml` is a promise that is not kept."""
    code = codes.EMPTY_FILE if reason == "empty" else codes.UNKNOWN_KIND
    report.add(
        code,
        Span(shown(file), 1, 1),
        "file is empty" if reason == "empty" else "named as a contract, but is none",
        hint="it needs a top-level `openapi` or `asyncapi` key; rename it if it is none",
    )


def _nothing_found(
    folder: Path, ignored: list[tuple[str, str]], report: Report
) -> None:
    below = [f"{Path(file).name} ({why})" for file, why in ignored[:3]]
    more = f", and {len(ignored) - 3} more" if len(ignored) > 3 else ""
    report.add(
        codes.NO_CONTRACTS,
        Span(shown(folder)),
        "no contracts found in this folder",
        hint=(
            f"left alone: {', '.join(below)}{more}"
            if below
            else "a contract is YAML or JSON with a top-level `openapi` or `asyncapi`"
            " key, or a .proto file with a service"
        ),
    )


def files_below(folder: Path) -> Iterator[Path]:
    """Every file that may be a contract by its suffix; what others brought is left out."""
    for here, folders, files in os.walk(folder):
        if FOREIGN.intersection(files):
            folders.clear()
            continue
        folders[:] = sorted(
            f for f in folders if f not in _SKIPPED_FOLDERS and not f.startswith(".")
        )
        for name in sorted(files):
            if Path(name).suffix in _SUFFIXES and not name.startswith("."):
                yield Path(here, name)


def uninteresting(file: Path) -> str | None:
    """Why a file of a folder is no contract, from a look at its bytes; else None."""
    try:
        if file.exists() and not file.is_file():
            return "not a regular file"
        raw = file.read_bytes().removeprefix(codecs.BOM_UTF8)
    except OSError:
        return None  # reading it for real will say why
    if not raw.strip():
        return "empty"
    if file.suffix == ".proto":
        has_service = _SERVICE.search(_PROTO_NOISE.sub(b" ", raw))
        return None if has_service else "no service"
    if file.name in _WIRING_FILES:
        return None
    if raw.startswith(_UTF16) and _NAMED_AS_CONTRACT.search(file.name):
        return None  # reading it says that it is not UTF-8
    if _TOP_KEY.search(raw) or _JSON_KEY.search(raw):
        return None
    return "no contract"


def _add(
    file: Path,
    named: bool,
    found: dict[Path, Found],
    ignored: list[tuple[str, str]],
    sources: Sources,
    report: Report,
) -> None:
    source = sources.load(file)
    if source is None:
        return
    if not source.text.strip() or (source.value is None and file.suffix != ".proto"):
        report.add(
            codes.EMPTY_FILE,
            Span(source.file, 1, 1),
            "file is empty",
            hint="a contract starts with `openapi: 3.1.0`, `asyncapi: 3.0.0` or"
            ' `syntax = "proto3";`',
        )
        return
    kind = _kind(source, report)
    if kind == "unsupported":
        return
    if kind is not None:
        found[file] = Found(source, kind)
    elif named:
        report.add(
            codes.UNKNOWN_KIND,
            Span(source.file, 1, 1),
            "not a contract: no top-level `openapi` or `asyncapi` key",
            hint="name contracts, or give their folder: other files in it are left alone",
        )
    else:
        ignored.append((source.file, "no contract"))


def _kind(source: Source, report: Report) -> Kind | Literal["unsupported"] | None:
    value: Any = source.value
    if source.path.suffix == ".proto":
        return "proto"
    if not isinstance(value, dict):
        return None
    if "swagger" in value:
        report.add(
            codes.UNSUPPORTED_VERSION,
            Pointer(source.file, ("swagger",)),
            f"Swagger {value['swagger']} is not supported; OpenAPI 3.0 and newer are",
            hint="convert it to OpenAPI 3 first, for example with swagger2openapi",
        )
        return "unsupported"
    for kind in _KINDS:
        if kind in value:
            return kind
    return "system" if _is_wiring(source) else None


def _is_wiring(source: Source) -> bool:
    """A file of the right name needs one word of the wiring, any other file two."""
    words = WIRING.intersection(source.value)
    named = source.path.name in _WIRING_FILES
    return bool(words) if named else "system" in words and len(words) > 1

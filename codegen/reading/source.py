"""One file as it was read, and the store that reads each file once."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPException
from itertools import takewhile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

from codegen.diagnostics import Code, Pointer, Report, Span, codes
from codegen.reading import text as texts

_FETCH_SECONDS = 10
_FETCH_BYTES = 10_000_000
_TEXT_CODES: dict[str, Code] = {
    "syntax": codes.SYNTAX,
    "duplicate": codes.DUPLICATE_KEY,
    "alias": codes.ALIAS_BOMB,
    "deep": codes.TOO_DEEP,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file: where it lies, what it is called, its text and parsed value."""

    path: Path
    file: str
    """As diagnostics show it: relative to the working folder where that is above it."""
    name: str
    """As committed output records it: relative to its root, with `/`; see `Sources`."""
    text: str
    value: Any = None
    """The parsed YAML or JSON; None for proto, which protoc reads."""
    overlaid: Mapping[tuple[str, ...], Pointer] = field(default_factory=dict)
    """What overlays have put into *value*: its place there, and in the overlay."""
    made: dict[tuple[str, ...], Pointer] = field(default_factory=dict)
    """Where nodes come from that several others make up; see `Documents.make`."""

    def origin(self, tokens: tuple[str, ...]) -> Pointer | None:
        """Where the node comes from that *tokens* lead to; None if it is of the text."""
        return _moved(self.overlaid, tokens) or self.part(tokens)

    def part(self, tokens: tuple[str, ...]) -> Pointer | None:
        """The same of a node that several others make up; None if it is none."""
        return _moved(self.made, tokens)

    @property
    def digest(self) -> str:
        """SHA-256 of the text, line ends normalised."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def _moved(
    origins: Mapping[tuple[str, ...], Pointer], tokens: tuple[str, ...]
) -> Pointer | None:
    for length in range(len(tokens), 0, -1) if origins else ():
        place = origins.get(tokens[:length])
        if place is not None:
            return Pointer(place.file, place.tokens + tokens[length:])
    return None


def is_remote(file: str) -> bool:
    """Whether a file is named by a URL and not by a path."""
    return "://" in file or file.startswith("//")


def shown(path: Path) -> str:
    """*path* relative to the working folder if it is below, else whole; with `/`."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _apart(root: Path, others: list[Path]) -> Path:
    """The last folders of *root* that no other root ends in.

    Folders above all of them belong to the machine and never count: of `/x` and `/x/a`
    the first has none.
    """
    roots = [root, *others]
    columns = zip(*(one.parts for one in roots), strict=False)
    common = len(list(takewhile(lambda parts: len(set(parts)) == 1, columns)))
    own, *rest = (one.parts[common:] for one in roots)
    for count in range(1, len(own) + 1):
        if all(other[-count:] != own[-count:] for other in rest):
            return Path(*own[-count:])
    return Path(*own)


@dataclass(slots=True)
class Sources:
    """Reads each file once, below *roots* only; finds spans for the report."""

    roots: tuple[Path, ...]
    report: Report
    remote: bool = False
    """Whether references may be fetched by HTTP."""
    _read: dict[Path, Source | None] = field(default_factory=dict)
    _fetched: dict[str, Source | None] = field(default_factory=dict)
    _by_file: dict[str, Source] = field(default_factory=dict)
    _locators: dict[str, texts.Locator] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.report.locate = self.locate

    def all(self) -> list[Source]:
        """Every file that was read and understood, by name."""
        read = [*self._read.values(), *self._fetched.values()]
        return sorted(filter(None, read), key=lambda source: source.name)

    def inside(self, path: Path) -> bool:
        """Whether *path*, links followed, is below one of the roots."""
        try:
            real = path.resolve()
        except ValueError:
            return False  # a NUL: no path at all
        return any(real.is_relative_to(root.resolve()) for root in self.roots)

    def has(self, path: Path) -> bool:
        """Whether *path* is a file that may be read."""
        return self.inside(path) and path.is_file()

    def name(self, path: Path) -> str:
        """The name of *path* in committed output: relative to its nearest root.

        Where several roots hold a file of that name, it keeps the folders that tell the
        roots apart. A proto's name is its import path, which is the same below all.
        """
        below = [root for root in self.roots if path.is_relative_to(root)]
        if not below:
            return path.name
        own = max(below, key=lambda r: len(r.parts))
        name = path.relative_to(own)
        if path.suffix == ".proto":
            return name.as_posix()
        others = [r for r in self.roots if r != own and os.path.isfile(r / name)]
        return (_apart(own, others) / name if others else name).as_posix()

    def load(self, path: Path) -> Source | None:
        """Read and parse *path*; None, with a diagnostic, if it cannot be."""
        path = Path(os.path.abspath(path))
        if path not in self._read:
            source = self._read[path] = self._load(path)
            if source is not None:
                self._by_file[source.file] = source
        return self._read[path]

    def fetch(self, url: str, at: Pointer) -> Source | None:
        """Fetch and parse a document that the node *at* refers to, once a run."""
        if url not in self._fetched:
            source = self._fetched[url] = self._fetch(url, at)
            if source is not None:
                self._by_file[source.file] = source
        return self._fetched[url]

    def _fetch(self, url: str, at: Pointer) -> Source | None:
        try:
            if urlsplit(url).scheme not in ("http", "https"):
                self.report.add(codes.REMOTE_REF, at, f"{url} is no HTTP address")
                return None
            with urlopen(url, timeout=_FETCH_SECONDS) as response:
                raw = response.read(_FETCH_BYTES + 1)
            text = raw.decode("utf-8-sig")
        except (OSError, ValueError, HTTPException) as error:
            self.report.add(codes.REMOTE_REF, at, f"{url} cannot be fetched: {error}")
            return None
        if len(raw) > _FETCH_BYTES:
            message = (
                f"{url} cannot be fetched: it is larger than {_FETCH_BYTES:,} bytes"
            )
            self.report.add(codes.REMOTE_REF, at, message)
            return None
        text = text.replace("\r\n", "\n")
        source = Source(path=Path(urlsplit(url).path), file=url, name=url, text=text)
        self._by_file[url] = source
        return self._parsed(source)

    def keep(self, source: Source) -> None:
        """Replace a source by what an overlay made of it."""
        self._read[source.path] = source
        self._by_file[source.file] = source

    def _load(self, path: Path) -> Source | None:
        file, report = shown(path), self.report
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                report.add(codes.UNREADABLE, Span(file), "is not a regular file")
                return None
            raw = path.read_bytes()
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            report.add(codes.UNREADABLE, Span(file), f"cannot be read: {reason}")
            return None
        try:
            text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            before = raw[: error.start].decode("utf-8-sig", "replace")
            line, column = texts.position(before, len(before))
            report.add(
                codes.NOT_UTF8,
                Span(file, line, column),
                f"byte 0x{raw[error.start]:02x} is not UTF-8",
                hint="save the file as UTF-8",
            )
            return None
        source = Source(path=path, file=file, name=self.name(path), text=text)
        self._by_file[file] = source
        if path.suffix == ".proto":
            return source
        return self._parsed(source)

    def _parsed(self, source: Source) -> Source | None:
        twice: list[texts.TextError] = []
        try:
            value = texts.parse(source.text, twice)
        except texts.TextError as error:
            span = Span(source.file, error.line, error.column)
            self.report.add(_TEXT_CODES[error.kind], span, error.message)
            return None
        for one in twice:
            span = Span(source.file, one.line, one.column)
            self.report.add(codes.REPEATED_KEY, span, one.message)
        return Source(
            path=source.path,
            file=source.file,
            name=source.name,
            text=source.text,
            value=value,
        )

    def locate(self, pointer: Pointer) -> Span:
        """The span of a node, or of its nearest ancestor that exists."""
        source = self._by_file.get(pointer.file)
        if source is None or source.value is None:
            return Span(pointer.file)
        origin = source.origin(pointer.tokens)
        if origin is not None:
            return self.locate(origin)
        if pointer.file not in self._locators:
            self._locators[pointer.file] = texts.Locator(source.text)
        return Span(pointer.file, *self._locators[pointer.file].find(pointer.tokens))

    def lines(self, file: str) -> list[str]:
        """The lines of a file that was read, for frames."""
        source = self._by_file.get(file)
        return source.text.split("\n") if source is not None else []

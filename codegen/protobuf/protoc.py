"""Runs protoc over a closure of proto files; its words become diagnostics."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet

from codegen.diagnostics import Code, Report, Span, codes
from codegen.protobuf import installed
from codegen.protobuf.closure import Closure

_LINE = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<message>.+)")
_WARNING = "warning: "
# Some warnings are lines of protoc's log: a level, a time, a thread, and its source.
_LOG = re.compile(r"(?P<level>[A-Z])\d{4} [\d:.]+ +\d+ \S+\] (?P<message>.+)")
_LOG_BEGINS = "WARNING: All log messages before absl::InitializeLog() is called"
_NO_SYNTAX = re.compile(
    r"No edition or syntax specified for the proto file: (.+?)\. Pl"
)
# How protoc's tokenizer and parser begin a sentence; the rest is what it understood.
_SYNTAX = re.compile(
    r"Expected|Unexpected|Unterminated|Missing|Need |Invalid control|Reached end"
    r"|End-of-file|String literals|Unrecognized syntax|Multiple|Interpreting"
)
_DEFINED_TWICE = re.compile(r'"(.+)" is already defined in file "(.+)"')
_GUESS = re.compile(r'"(.+)" seems to be defined in ".+", which is not imported')
_HINTS = {
    "is not defined": "define it, or import the file that does",
    "seems to be defined in": "import that file",
    'Expected ";"': "the line above may lack its `;`",
    'Message type "codegen.': "its words are those of `x-resilience` (explain CG207)",
    "recursively imports itself": "move what both files need into a third one",
}
_TAB = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """What protoc made of a closure, by import path."""

    descriptors: Mapping[str, FileDescriptorProto]
    """With source info, every file after those that it imports."""
    modules: Mapping[str, str]
    """The text of the `_pb2.py` of each file that the protobuf runtime lacks."""


def compile(closure: Closure, report: Report) -> Compiled | None:
    """Compile all files of *closure* in one run; None, with diagnostics, if it fails."""
    if not closure.texts:  # who refers to a proto that is none: that has been said
        return Compiled(descriptors={}, modules={})
    with tempfile.TemporaryDirectory(prefix="codegen-protoc-") as folder:
        root = Path(folder)
        wanted = _stage(closure, root / "in")
        (root / "out").mkdir()
        ran = subprocess.run(
            # -P keeps the current folder off sys.path: a contract is no module.
            [sys.executable, "-P", "-m", "grpc_tools.protoc", "@../arguments"],
            cwd=root / "in",
            capture_output=True,
            check=False,
        )
        _report(ran.stderr.decode(errors="replace"), closure, report)
        if ran.returncode:
            if not report.failed:
                message = f"protoc ended with status {ran.returncode} and said nothing"
                report.add(codes.INVALID_PROTO, _first(closure), message)
            return None
        return _read(root, wanted)


def _stage(closure: Closure, folder: Path) -> list[str]:
    """Lay the files out as one import root, with the arguments for protoc beside it."""
    for name, proto in closure.texts.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(proto.text.encode())
    wanted = [name for name in closure.texts if not installed.in_runtime(name)]
    arguments = [
        "-I.",
        "--descriptor_set_out=../set",
        "--include_imports",
        "--include_source_info",
        "--python_out=../out",
        *(f"./{name}" for name in wanted),
    ]
    (folder.parent / "arguments").write_text("\n".join(arguments), encoding="utf-8")
    return wanted


def _read(root: Path, wanted: list[str]) -> Compiled:
    found = FileDescriptorSet.FromString((root / "set").read_bytes())
    texts = {}
    for name in wanted:
        path = root / "out" / (installed.module(name).replace(".", "/") + ".py")
        texts[name] = path.read_text(encoding="utf-8")
    return Compiled(descriptors={file.name: file for file in found.file}, modules=texts)


_PACKAGES = "give each file its own `package`, or rename one"
# Texts within contracts, each of which stands alone.
_APART = "put it into a .proto that both import, or give each text its own `package`"


def _report(said: str, closure: Closure, report: Report) -> None:
    lines = [
        line
        for line in said.splitlines()
        if line.strip() and not line.startswith(_LOG_BEGINS)
    ]
    twice = {found[1] for line in lines if (found := _DEFINED_TWICE.search(line))}
    for line in lines:
        if _follows(line, twice) or _report_log(line, closure, report):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            report.add(codes.INVALID_PROTO, _first(closure), _sentence(line))
            continue
        name, message = match["file"].removeprefix("./"), match["message"]
        span = span_of(closure, name, int(match["line"]) - 1, int(match["column"]) - 1)
        code = _code(message)
        hint = next((h for part, h in _HINTS.items() if part in message), None)
        if code is codes.PROTO_SYMBOL:
            hint = _APART if name in closure.inline.values() else _PACKAGES
        report.add(code, span, _sentence(_shown(message, closure)), hint=hint)


def _report_log(line: str, closure: Closure, report: Report) -> bool:
    """Report a line of the log, without what is of one run only; False if it is none."""
    log = _LOG.fullmatch(line)
    if log is None:
        return False
    missing = _NO_SYNTAX.match(log["message"])
    if missing is not None:
        report.add(
            codes.LINT,
            span_of(closure, missing[1].removeprefix("./"), 0, 0),
            "the file does not say its syntax, so it is proto2",
            hint='begin it with `syntax = "proto2";`',
        )
    else:
        code = codes.INVALID_PROTO if log["level"] in "EF" else codes.LINT
        report.add(code, _first(closure), _sentence(log["message"]))
    return True


def _follows(line: str, twice: set[str]) -> bool:
    """Whether *line* only repeats what another one says with its cause."""
    if "was not found or had errors" in line:
        return True
    guess = _GUESS.search(line)
    return guess is not None and guess[1] in twice


def _code(message: str) -> Code:
    if message.startswith(_WARNING):
        return codes.LINT
    if _DEFINED_TWICE.search(message):
        return codes.PROTO_SYMBOL
    return codes.SYNTAX if _SYNTAX.match(message) else codes.INVALID_PROTO


def _shown(message: str, closure: Closure) -> str:
    """*message* with the file of a double definition as the user knows it."""
    twice = _DEFINED_TWICE.search(message)
    if twice is None or twice[2] not in closure.texts:
        return message
    return f'"{twice[1]}" is already defined in {closure.texts[twice[2]].file}'


def _sentence(message: str) -> str:
    text = message.removeprefix(_WARNING).strip().removesuffix(".")
    return text[:1].lower() + text[1:]


def _first(closure: Closure) -> Span:
    for file in (*closure.contracts, *(at.file for at in closure.inline)):
        return Span(file)
    raise AssertionError("nothing was compiled")


def span_of(closure: Closure, name: str, line: int, column: int) -> Span:
    """The span of protoc's position: from 0, in bytes, a tab going on to the next 8th."""
    proto = closure.texts.get(name)
    if proto is None:
        return Span(name, line + 1, column + 1)
    lines = _lines(proto.text)
    text = lines[line] if line < len(lines) else ""
    reached = 0
    for index, sign in enumerate(text):
        reached += _TAB - reached % _TAB if sign == "\t" else len(sign.encode())
        if column < reached:
            return proto.span(line + 1, index + 1)
    return proto.span(line + 1, len(text) + 1)


def stretch(
    closure: Closure, name: str, statement: tuple[int, int, int, int]
) -> tuple[int, int]:
    """Where a statement begins and ends in its file, as offsets into the text.

    *statement* is its first and its last line and column, as protoc counts.
    """
    first, start, last, end = statement
    begin = span_of(closure, name, first, start)
    until = span_of(closure, name, last, end)
    lines = _lines(closure.texts[name].text)
    offset = sum(len(line) + 1 for line in lines[:first]) + begin.column - 1
    return offset, sum(len(line) + 1 for line in lines[:last]) + until.column


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    return text.split("\n")

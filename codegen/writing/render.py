"""Artifacts to text: templates that only print, then one formatter over everything."""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from codegen.diagnostics import Report, Span, codes
from codegen.writing.plan import Artifact, Template

Formatter = Literal["ruff", "black"]
WIDTH = 88
TARGET = "py311"
_LONGEST_NAME = 255  # bytes, in every common file system
# What is too long for a line in a way that black puts in parentheses and ruff does not.
# Rare, so black does these definitions over.
_RUFF_DIFFERS = re.compile(
    r"^ +\w+: .*[^(\[{,\n]\n +\| "  # a parameter whose type is a union
    r"|^ +\]\n +\| "  # ... of which a member needs several lines
    r"|^ +\] = [\w.]{76,}$"  # a default whose name alone is that long
    r"|^ +\w{70,}: "  # a field of such a name
    r"|^ +\w{80,} = "  # a member of an enumeration, too
    r"|^(?=.{89}) +\w+: [\w.]+ = [\w.]+$"  # a field of such a type, with a default
    r"|^ +\] = \[\]$"  # one whose type needs several lines, and whose default is empty
    r"|^\w+: [\w.]+\[$"  # a constant whose name and type fill the line
    r"|\) -> [\w.]+\[$",  # what a function without parameters returns
    re.MULTILINE,
)


@cache
def templates_root() -> Path:
    """Where the templates are: inside the installed package, else in the checkout."""
    package = Path(__file__).parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def runtime_root() -> Path:
    """Where the runtime's source is."""
    return Path(__file__).parents[1] / "runtime"


def digest_of(folder: Path) -> str:
    """SHA-256 over the names and texts of a folder's files."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in (".j2", ".py", ".typed"):
            text = path.read_bytes().replace(b"\r\n", b"\n")
            total.update(f"{path.relative_to(folder).as_posix()}\0".encode())
            total.update(hashlib.sha256(text).digest())
    return total.hexdigest()


@cache
def _environment() -> Any:
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_root()),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # The output is Python, not HTML: literal() and docstring() do the escaping.
        autoescape=False,
    )


def render(
    artifacts: Iterable[Artifact], formatter: Formatter, report: Report
) -> dict[str, str]:
    """The text of every artifact by path, formatted."""
    raw: dict[str, str] = {}
    ready: dict[str, str] = {}
    for artifact in artifacts:
        longest = max(artifact.path.split("/"), key=len)
        if len(longest.encode()) > _LONGEST_NAME:
            message = f'name of a file "{longest[:20]}..." is too long'
            report.add(codes.LONG_NAME, Span(artifact.owner), message)
            continue
        if isinstance(artifact, Template):
            template = _environment().get_template(artifact.template)
            raw[artifact.path] = template.render(view=artifact.view)
        elif artifact.formatted and artifact.path.endswith((".py", ".pyi")):
            raw[artifact.path] = artifact.text
        else:
            ready[artifact.path] = artifact.text
    done = _formatted(raw, formatter, report)
    return dict(sorted({**ready, **done}.items()))


def _formatted(
    raw: Mapping[str, str], formatter: Formatter, report: Report
) -> dict[str, str]:
    python = {p: text for p, text in raw.items() if p.endswith((".py", ".pyi"))}
    rest = {path: text for path, text in raw.items() if path not in python}
    run = _with_black if formatter == "black" else _with_ruff
    return {**rest, **(run(python, report) if python else {})}


def _with_ruff(files: Mapping[str, str], report: Report) -> dict[str, str]:
    """`ruff format` gives black's bytes some 400 times faster (docs/decisions)."""
    from ruff import find_ruff_bin

    with tempfile.TemporaryDirectory(prefix="codegen-format-") as folder:
        root = Path(folder)
        for path, text in files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
        ran = subprocess.run(
            [
                find_ruff_bin(),
                "format",
                "--isolated",
                "--no-cache",
                "--quiet",
                f"--line-length={WIDTH}",
                f"--target-version={TARGET}",
                ".",
            ],
            cwd=root,
            capture_output=True,
            check=False,
        )
        if ran.returncode:
            for line in ran.stderr.decode(errors="replace").splitlines():
                report.add(codes.UNFORMATTABLE, Span("codegen"), line.strip())
        done = {path: (root / path).read_bytes().decode() for path in files}
    return {path: _as_black(path, text, report) for path, text in done.items()}


def _as_black(path: str, text: str, report: Report) -> str:
    """*text* with the definitions done over that ruff lays out differently.

    Only those, since black takes a minute for a client of a thousand operations.
    """
    if not _RUFF_DIFFERS.search(text):
        return text
    pieces = _pieces(text)
    for index, piece in enumerate(pieces):
        if _RUFF_DIFFERS.search(piece):
            pieces[index] = _piece_with_black(path, piece, report)
    return "".join(pieces)


def _pieces(text: str) -> list[str]:
    """*text* in pieces that are whole statements, functions inside of others apart.

    By its syntax: a line of a docstring may look like anything.
    """
    begin = [0]
    for node in ast.parse(text).body:
        inner = [
            one for one in getattr(node, "body", ()) if isinstance(one, _FUNCTIONS)
        ]
        begin += [_first_line(one) - 1 for one in (node, *inner) if not _is_text(one)]
    lines = [f"{line}\n" for line in text.removesuffix("\n").split("\n")]
    ends = [*begin[1:], len(lines)]
    return ["".join(lines[a:b]) for a, b in zip(begin, ends, strict=True)]


_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def _first_line(node: ast.stmt) -> int:
    """Where a statement begins: a decorator goes with its function."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(one.lineno for one in decorators)])


def _is_text(node: ast.stmt) -> bool:
    """Whether it is a docstring, which goes with what stands before it."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _piece_with_black(path: str, piece: str, report: Report) -> str:
    """One definition; a method is laid out within a class, as wide as it stands there."""
    head = "class _:\n" if piece.startswith(" ") else ""
    body = piece.rstrip("\n")
    done = _with_black({path: f"{head}{body}\n"}, report)[path]
    return done.removeprefix(head).lstrip("\n").rstrip("\n") + piece[len(body) :]


def _with_black(files: Mapping[str, str], report: Report) -> dict[str, str]:
    from black import format_file_contents
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput
    from black.report import NothingChanged

    done: dict[str, str] = {}
    for path, text in files.items():
        mode = Mode(
            target_versions={TargetVersion.PY311},
            line_length=WIDTH,
            is_pyi=path.endswith(".pyi"),
        )
        try:
            done[path] = format_file_contents(text, fast=True, mode=mode)
        except NothingChanged:
            done[path] = text
        except InvalidInput as error:
            report.add(codes.UNFORMATTABLE, Span("codegen"), f"{path}: {error}")
            done[path] = text
    return done

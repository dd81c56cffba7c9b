"""Apps of a project, found without running it, and what they say of themselves."""

from __future__ import annotations

import ast
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from codegen import children, config
from codegen.beginning.errors import BeginningError
from codegen.beginning.search import NOT_OURS
from codegen.reading.contracts import FOREIGN

_CLASS = "FastAPI"
_PROJECT = frozenset({"pyproject.toml", "setup.py", "setup.cfg"})
_SCRIPT = """\
import importlib, json, sys
sys.path.insert(0, "")
place, module, *names = sys.argv[1:]
found = importlib.import_module(module)
for name in names:
    found = getattr(found, name)
app = found if hasattr(found, "openapi") else found()
with open(place, "w", encoding="utf-8") as file:
    json.dump(app.openapi(), file, indent=2, ensure_ascii=False)
    file.write("\\n")
"""


def is_reference(text: str) -> bool:
    """Whether *text* names an attribute of a module, `shop.main:app`."""
    module, colon, attribute = text.partition(":")
    return bool(colon) and config.is_module(module) and config.is_module(attribute)


def find(folder: Path) -> tuple[str, ...]:
    """The apps of FastAPI in *folder*, as a provider names them.

    Each is a name at the top of a module, or a function there that makes one and asks for
    nothing.
    """
    return tuple(
        f"{_module(file.relative_to(folder), folder)}:{name}"
        for file in _files(folder)
        for name in _apps(file)
    )


def projects(folder: Path) -> tuple[Path, ...]:
    """The projects below *folder* that stand for themselves, and have apps."""
    inner = (
        Path(here) for here, files in _walk(folder, whole=True) if _is_project(files)
    )
    return tuple(one for one in inner if one != folder and find(one))


def document(folder: Path, reference: str) -> str:
    """The OpenAPI document of the app *reference*, which another process imports.

    Raises BeginningError.
    """
    module, _, attribute = reference.partition(":")
    with TemporaryDirectory() as aside:
        place = Path(aside) / "openapi.json"
        command = [sys.executable, "-c", _SCRIPT, str(place), module]
        said = children.complaint([*command, *attribute.split(".")], folder)
        if said.startswith("ModuleNotFoundError"):
            said += " (is the project installed there?)"
        if said:
            raise BeginningError(
                f"'{reference}' gives no OpenAPI document in {sys.executable}: {said}"
            )
        return place.read_text("utf-8")


def title(document: str) -> str:
    """What the document calls its API."""
    said: Any = json.loads(document)
    return str(said["info"]["title"])


def _walk(folder: Path, *, whole: bool = False) -> Iterator[tuple[str, list[str]]]:
    """The folders of a project with their files; the *whole* has projects inside."""
    for here, folders, files in os.walk(folder):
        own = whole or here == str(folder) or not _is_project(files)
        if not own or FOREIGN.intersection(files):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if _may_hold_code(name))
        yield here, sorted(files)


def _is_project(files: Iterable[str]) -> bool:
    return not _PROJECT.isdisjoint(files)


def _may_hold_code(folder: str) -> bool:
    return folder.isidentifier() and folder.lower() not in NOT_OURS


def _files(folder: Path) -> Iterator[Path]:
    for here, files in _walk(folder):
        yield from (Path(here, name) for name in files if name.endswith(".py"))


def _apps(file: Path) -> Iterator[str]:
    try:
        text = file.read_bytes()
        tree = ast.parse(text) if _CLASS.encode() in text else ast.Module([], [])
    except (OSError, SyntaxError, ValueError):
        return  # no module of Python; that is for others to say
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=made)):
                if _is_app(made):
                    yield name
            case ast.AnnAssign(target=ast.Name(id=name), annotation=said):
                if _is_app(said):
                    yield name
            case ast.FunctionDef(name=name) if not _asks(node.args):
                if _makes_one(node):
                    yield name


def _is_app(node: ast.expr | None) -> bool:
    return node is not None and ast.unparse(node).rpartition(".")[2] == _CLASS


def _makes_one(function: ast.FunctionDef) -> bool:
    """Whether it says that it returns an app, or makes one and returns something."""
    inside = list(ast.walk(function))
    made = any(isinstance(one, ast.Call) and _is_app(one.func) for one in inside)
    returned = any(isinstance(one, ast.Return) and one.value for one in inside)
    return _is_app(function.returns) or (made and returned and function.returns is None)


def _asks(arguments: ast.arguments) -> bool:
    """Whether a call needs arguments."""
    named = [*arguments.posonlyargs, *arguments.args]
    alone = arguments.kw_defaults
    return len(named) > len(arguments.defaults) or None in alone


def _module(file: Path, folder: Path) -> str:
    """How a module is imported; what is below `src`, from there."""
    parts = list(file.with_suffix("").parts)
    if parts[0] == "src" and not (folder / "src/__init__.py").exists():
        parts = parts[1:]
    if parts[-1] == "__init__":
        parts.pop()
    return ".".join(parts)

"""The rules of the house: who imports whom, who touches the disk, what templates do."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from codegen.diagnostics import CODES
from tests.harness.command import REPOSITORY

PACKAGE = REPOSITORY / "codegen"
TEMPLATES = REPOSITORY / "templates"
RUNTIME = PACKAGE / "runtime"
MODULES = sorted(p for p in PACKAGE.rglob("*.py") if "__pycache__" not in p.parts)
TOOL = [path for path in MODULES if not path.is_relative_to(RUNTIME)]

# A module imports what stands below it, and its own layer. A new folder gets a layer.
LAYERS = (
    "diagnostics",
    "reading",
    "model",
    "writing",
    "protobuf",
    "slices",
    "config",
    "pipeline",
    "scaffolding",
    "freshness",
    "children",
    "testing",
    "workflow",
    "beginning",
    "mocking",
    "console",
    "cli",
    "__main__",
)
# The folders of `runtime/http`, lowest first. Modules beside them are shared by all.
HTTP = (
    "values",
    "bodies",
    "streams",
    "transports",
    "auth",
    "idempotency",
    "client",
    "server",
)
# Where files are read and written; everything between is a function of frozen values.
TOUCHES_DISK = {
    "codegen/beginning/__init__.py": "begins a project",
    "codegen/beginning/apps.py": "looks for apps, and asks one for its document",
    "codegen/beginning/packing.py": "reads setup.py and setup.cfg",
    "codegen/beginning/section.py": "reads pyproject.toml",
    "codegen/children.py": "runs programs",
    "codegen/config.py": "reads pyproject.toml",
    "codegen/mocking.py": "builds into a folder of its own",
    "codegen/testing.py": "runs tests, and makes room for their reports",
    "codegen/reading/source.py": "reads contracts",
    "codegen/reading/contracts.py": "looks for contracts in folders",
    "codegen/writing/files.py": "compares and replaces the output",
    "codegen/writing/once.py": "writes a starter",
    "codegen/writing/plan.py": "copies the runtime",
    "codegen/writing/render.py": "reads templates, gives the formatter a folder",
    "codegen/protobuf/installed.py": "reads the protos that packages bring",
    "codegen/protobuf/protoc.py": "gives protoc a folder",
}
_DISK_CALLS = frozenset(
    {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "stat"}
    | {"mkdir", "rmdir", "unlink", "rename", "touch", "rglob", "scandir", "listdir"}
    | {"rmtree", "copytree", "copyfile", "mkdtemp", "mkstemp", "TemporaryDirectory"}
    | {"NamedTemporaryFile", "makedirs", "symlink_to", "hardlink_to", "Popen"}
)
_STATEMENTS = frozenset(
    {"Template", "Output", "TemplateData", "For", "If", "Include", "Name", "Getattr"}
    | {"Filter", "Const", "Not", "Keyword"}
)


def _name(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def _dotted(path: Path) -> str:
    parts = path.relative_to(REPOSITORY).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def _tree(path: Path) -> ast.Module:
    """*path*, parsed once for all tests: to parse takes longer than to look."""
    return ast.parse(path.read_bytes())


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(_tree(path)))


def _imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every module that *path* imports, wherever in the file, with its line.

    `from a import b` counts as `a.b`: b may be a module.
    """
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            for alias in node.names:
                dot = "" if start.endswith(".") or not start else "."
                yield f"{start}{dot}{alias.name}", node.lineno


def _layer(dotted: str) -> str:
    """`codegen.writing.python` -> `writing`; the package itself is below everything."""
    return dotted.split(".")[1] if "." in dotted else ""


@pytest.mark.parametrize("path", TOOL, ids=_name)
def test_imports_point_down(path: Path) -> None:
    """cli -> pipeline -> slices -> protobuf -> writing -> model -> reading -> diagnostics."""
    own = _layer(_dotted(path))
    assert own in ("", *LAYERS), f"give {own!r} a layer in LAYERS"
    rank = LAYERS.index(own) if own else -1
    wrong = []
    for imported, line in _imports(path):
        if not imported.startswith("codegen."):
            continue
        other = _layer(imported)
        if other in LAYERS and LAYERS.index(other) > rank:
            wrong.append(f"{_name(path)}:{line} imports {imported}, which is above it")
        elif other not in LAYERS and not other.startswith("__"):
            wrong.append(f"{_name(path)}:{line} imports {imported}, which has no layer")
    assert wrong == []


@pytest.mark.parametrize("path", TOOL, ids=_name)
def test_tool_imports_are_absolute(path: Path) -> None:
    """Outside of the runtime, a module is named in full."""
    relative = [name for name, _ in _imports(path) if name.startswith(".")]
    assert relative == []


def test_slices_do_not_import_each_other() -> None:
    """A slice is a folder that stands alone; one table lists them."""
    wrong = []
    for path in (PACKAGE / "slices").glob("*/**/*.py"):
        own = path.relative_to(PACKAGE / "slices").parts[0]
        for imported, line in _imports(path):
            parts = imported.split(".")
            if parts[:2] == ["codegen", "slices"] and parts[2] not in (own, "slice"):
                wrong.append(f"{_name(path)}:{line} imports {imported}")
    assert wrong == []


def test_runtime_stands_alone() -> None:
    """The runtime is copied into output: relative imports only, nothing of codegen."""
    wrong = []
    for path in RUNTIME.rglob("*.py"):
        depth = len(path.relative_to(RUNTIME).parts)
        for imported, line in _imports(path):
            dots = len(imported) - len(imported.lstrip("."))
            if imported.split(".")[0] == "codegen" or dots > depth:
                wrong.append(f"{_name(path)}:{line} imports {imported}")
    assert wrong == []


def test_http_runtime_points_down() -> None:
    """The folders of `runtime/http` stand on each other, lowest first."""
    root = RUNTIME / "http"
    wrong = []
    for path in root.glob("*/*.py"):
        below = path.relative_to(root).parts
        for imported, line in _imports(path):
            if not imported.startswith("..") or imported.startswith("..."):
                continue
            other = imported.lstrip(".").split(".")[0]
            if other in HTTP and HTTP.index(other) > HTTP.index(below[0]):
                wrong.append(f"{_name(path)}:{line} imports {other}, which is above it")
    assert wrong == []


def test_runtime_says_things_once() -> None:
    """What two modules match alike, or call by one name, stands in one of them.

    Events and gRPC stand beside HTTP, and import nothing of it.
    """
    places: dict[str, set[str]] = {}
    for path in RUNTIME.rglob("*.py"):
        for node in _nodes(path):
            is_pattern = (
                isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"
            )
            is_alias = (
                isinstance(node, ast.AnnAssign)
                and ast.unparse(node.annotation) == "TypeAlias"
            )
            if is_pattern or is_alias:
                places.setdefault(ast.unparse(node), set()).add(_name(path))
    assert {text: found for text, found in places.items() if len(found) > 1} == {}


def test_one_module_knows_media_types() -> None:
    """What is JSON, and what is of a range, is asked of `media_types`."""
    wrong = []
    for path in RUNTIME.rglob("*.py"):
        if path.name == "media_types.py":
            continue
        for node in _nodes(path):
            said = node.value if isinstance(node, ast.Constant) else None
            if said in ("/json", "+json", "/*"):
                wrong.append(f"{_name(path)} says {said!r}")
    assert wrong == []


def test_tool_never_imports_the_runtime() -> None:
    """codegen copies the runtime; importing it would tie the two together."""
    wrong = [
        f"{_name(path)}:{line}"
        for path in TOOL
        for imported, line in _imports(path)
        if imported.startswith("codegen.runtime")
    ]
    assert wrong == []


def test_only_the_borders_touch_the_disk() -> None:
    """Between load and write everything is a pure function of values."""
    wrong = []
    for path in TOOL:
        if _name(path) in TOUCHES_DISK:
            continue
        for node in _nodes(path):
            if isinstance(node, ast.Call):
                called = node.func
                name = getattr(called, "attr", getattr(called, "id", ""))
                if name in _DISK_CALLS:
                    wrong.append(f"{_name(path)}:{node.lineno} calls {name}()")
    assert wrong == []


def test_everything_that_may_touch_the_disk_exists() -> None:
    """An exception that is no longer needed must go."""
    assert [name for name in TOUCHES_DISK if not (REPOSITORY / name).exists()] == []


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_modules_say_their_job(path: Path) -> None:
    """Every module has a docstring whose first line is one sentence."""
    text = ast.get_docstring(_tree(path)) or ""
    first = text.split("\n\n")[0].replace("\n", " ")
    assert first.endswith((".", "?")), f"{_name(path)}: {first!r}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_sizes_stay_small(path: Path) -> None:
    """The guide is 300 lines a module and 40 a function; this is the hard end."""
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 400, f"{_name(path)}: split it, one concept each"
    long = [
        f"{_name(path)}:{node.lineno} {node.name}"
        for node in _nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= 60
    ]
    assert long == []


# --- templates ------------------------------------------------------------------------

TEMPLATE_FILES = sorted(TEMPLATES.rglob("*.j2"))


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=_name)
def test_templates_only_print(path: Path) -> None:
    """Short, no logic: for, one level of if, include and indent."""
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 60
    tree = Environment().parse(text)
    found = {type(node).__name__ for node in tree.find_all(nodes.Node)}
    assert found | {"Template"} <= _STATEMENTS, found - _STATEMENTS
    filters = {node.name for node in tree.find_all(nodes.Filter)}
    assert filters <= {"indent"}
    nested = [
        inner.lineno for outer in tree.find_all(nodes.If) for inner in _ifs_in(outer)
    ]
    assert nested == []


def _ifs_in(outer: nodes.If) -> Iterator[nodes.If]:
    for child in (*outer.body, *outer.else_):
        if isinstance(child, nodes.If):
            yield child
        yield from child.find_all(nodes.If)
    yield from outer.elif_


def test_template_folders_are_slices() -> None:
    """One word in five places: a template folder has the name of its slice."""
    folders = {p.relative_to(TEMPLATES).parts[0] for p in TEMPLATE_FILES}
    slices = {p.name for p in (PACKAGE / "slices").iterdir() if p.is_dir()}
    assert folders - slices <= {"package"}


# --- diagnostics ----------------------------------------------------------------------


def test_every_code_is_shown_by_a_test() -> None:
    """A diagnostic nobody has seen is not known to work (CG9xx: our own defects)."""
    texts = [p.read_text("utf-8") for p in (REPOSITORY / "tests").rglob("expected.txt")]
    texts += [p.read_text("utf-8") for p in (REPOSITORY / "tests").rglob("test_*.py")]
    seen = set(re.findall(r"\[(CG\d{3})\]", "\n".join(texts)))
    wanted = {code for code in CODES if not code.startswith("CG9")}
    assert sorted(wanted - seen) == []


def test_every_code_is_used() -> None:
    """A code that no module reports is a promise nobody keeps."""
    from codegen.diagnostics import codes

    text = "\n".join(path.read_text("utf-8") for path in TOOL)
    names = {n for n, v in vars(codes).items() if getattr(v, "id", None) in CODES}
    assert sorted(n for n in names if not re.search(rf"codes\.{n}\b", text)) == []

"""What is kept of the output: what was asked for, and what that imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from codegen.diagnostics import Report, Span, codes
from codegen.writing.imported import imports
from codegen.writing.plan import DOCUMENT, OFFERED

_RUNTIME = "runtime/"


def narrow(
    files: Mapping[str, str], only: tuple[str, ...], report: Report
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The files kept and the names of those that *only* leaves out.

    `users.http.client` is a module, `orders.events` a package; without *only* all is
    asked for but the runtime, of which there is what the rest imports.
    """
    waiting = _asked(files, only, report)
    kept: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path in kept:
            continue
        kept.add(path)
        waiting += [found for found in _needs(path, files) if found not in kept]
    left_out = tuple(
        path for path in files if path not in kept and not path.startswith(_RUNTIME)
    )
    return {path: text for path, text in files.items() if path in kept}, left_out


def _asked(
    files: Mapping[str, str], only: tuple[str, ...], report: Report
) -> list[str]:
    """Where to begin; a name that selects nothing is an error."""
    if not only:
        return [path for path in files if not path.startswith(_RUNTIME)]
    asked = [path for path in files if "/" not in path and not path.endswith(".py")]
    for wanted in only:
        prefix = wanted.strip(".").replace(".", "/")
        chosen = [p for p in files if p == f"{prefix}.py" or p.startswith(f"{prefix}/")]
        if not chosen:
            report.add(
                codes.UNUSED_SKIP,
                Span("only"),
                f'only "{wanted}" names nothing in the output',
                hint="names are like users.http, users.http.client or orders.events",
            )
        asked += chosen
    return asked


def _needs(path: str, files: Mapping[str, str]) -> Iterator[str]:
    """The packages a file stands in, its stub, and the modules that go with it: those
    that it imports, and those that users import beside it."""
    parts = path.split("/")
    for depth in range(len(parts)):
        yield from _existing(["/".join([*parts[:depth], "__init__.py"])], files)
    yield from _existing(
        [f"{path}i", *(["py.typed"] if "/" not in path else [])], files
    )
    yield from _existing(list(OFFERED.get(path, ())), files)
    if parts[-1] == "server.py":
        yield from _existing(["/".join([*parts[:-1], DOCUMENT])], files)
    if not path.endswith(".py"):
        return
    for node in imports(path, files[path]):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = [*parts[: len(parts) - node.level]]
            base += node.module.split(".") if node.module else []
            names = ["/".join([*base, alias.name]) for alias in node.names]
            stems = ["/".join(base), *names]
            yield from _existing([f"{stem}.py" for stem in stems], files)
            yield from _existing([f"{stem}/__init__.py" for stem in stems], files)


def _existing(paths: list[str], files: Mapping[str, str]) -> Iterator[str]:
    return (path for path in paths if path in files)

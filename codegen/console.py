"""What the commands print: diagnostics, summaries, JSON, progress."""

from __future__ import annotations

import difflib
import json
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from codegen.model.ir import Said
    from codegen.model.policy.overview import Entry
    from codegen.pipeline import Request, Result
    from codegen.scaffolding import Outcome


_PATIENCE = 1.0
"""Seconds before anything is said of progress."""


class Progress:
    """Says on stderr what is being done, once a command takes over a second.

    A terminal shows the stage at hand, else each stage is a line. The second is counted
    by a timer: a long first stage is shown too. Who runs the command in a process of
    theirs and has put another stderr in place reads results, and gets no progress.
    """

    def __init__(
        self,
        format_: str,
        timer: Callable[[float, Callable[[], None]], threading.Timer] = threading.Timer,
    ) -> None:
        self._terminal = sys.stderr.isatty()
        alone = self._terminal or sys.stderr is sys.__stderr__
        self._wanted = format_ == "text" and alone
        self._timer = timer(_PATIENCE, self._begin)
        self._timer.daemon = True
        self._lock = threading.Lock()
        self._stage_now = ""
        self._begun = self._ended = False
        self._status: Any = None

    def __enter__(self) -> Callable[[str], None]:
        if self._wanted:
            self._timer.start()
        return self._stage

    def __exit__(self, *exc: object) -> None:
        self._timer.cancel()
        with self._lock:
            self._ended = True
            if self._status is not None:
                self._status.stop()

    def _stage(self, stage: str) -> None:
        with self._lock:
            self._stage_now = stage
            if self._begun:
                self._show()

    def _begin(self) -> None:
        """Called by the timer, in its thread."""
        with self._lock:
            if not self._ended:
                self._begun = True
                self._show()

    def _show(self) -> None:
        if not self._terminal:
            if self._stage_now:
                click.echo(f"codegen: {self._stage_now}", err=True)
        elif self._status is None:
            from rich.console import Console

            self._status = Console(stderr=True).status(self._stage_now)
            self._status.start()
        else:
            self._status.update(self._stage_now)


def show_diagnostics(
    result: Result,
    format_: str,
    verbose: bool,
    *,
    notes: bool = False,
    more: Mapping[str, Any] = MappingProxyType({}),
) -> None:
    """Print the diagnostics, and in JSON everything and *more*."""
    from codegen.diagnostics import show

    if format_ == "json":
        print_json({**_as_json(result), **more})
        return
    notes = notes or verbose
    report = result.report
    found = report.diagnostics if notes else report.select("error", "warning")
    frames = sys.stderr.isatty()
    click.echo(
        show.text(found, result.sources.lines, frames=frames), nl=False, err=True
    )
    hidden = 0 if notes else sum(1 for one in report.select("info") if _told(one))
    if hidden:
        click.echo(f"{count(hidden, 'note')}; `codegen lint` shows them", err=True)
    if verbose:
        for file, reason in result.ignored:
            click.echo(show.plain(f"left alone: {file} ({reason})"), err=True)


def _told(note: Any) -> bool:
    """Whether who builds is told of *note*: advice is for who asks for it."""
    from codegen.diagnostics import codes

    return bool(note.code != codes.INFERRED_LAWS.id)


def _as_json(result: Result) -> dict[str, Any]:
    from codegen.diagnostics import show
    from codegen.slices.table import BY_KIND

    kinds = {one.name: kind for kind, one in BY_KIND.items()}
    return {
        "contracts": [
            {
                "path": contract.at.file,
                "kind": kinds[contract.slice],
                "operations": len(contract.operations),
            }
            for contract in result.contracts
        ],
        "diagnostics": show.as_json(result.report.diagnostics),
        "files": len(result.files),
    }


def check_as_json(result: Result) -> dict[str, Any]:
    """What `check --format json` prints; diagnostics only where they stopped it."""
    from codegen.diagnostics import show

    found = {
        "ok": result.ok,
        "differences": [
            {"file": d.file, "reason": d.reason} for d in result.differences
        ],
    }
    diagnostics = show.as_json(result.report.diagnostics)
    return {**found, "diagnostics": diagnostics} if result.report.failed else found


def print_json(value: dict[str, Any]) -> None:
    """Print the one object of `--format json`."""
    click.echo(json.dumps(value, indent=2))  # ASCII: fit for every terminal


def show_summary(result: Result, request: Request, verbose: bool) -> None:
    """Say what a build wrote, and what it left out."""
    changes = result.changes
    # A narrower `only` deletes what another one, or none, has written.
    always = ("deleted",) if request.only else ()
    for verb in ("created", "updated", "deleted") if verbose else always:
        for name in getattr(changes, verb):
            click.echo(f"{verb}: {name}", err=True)
    for name in result.left_out:
        click.echo(f"left out by only: {name}", err=True)
    counts = [
        f"{len(names)} {verb}"
        for verb, names in (
            ("created", changes.created),
            ("updated", changes.updated),
            ("deleted", changes.deleted),
        )
        if names
    ]
    files = count(len(result.files), "file")
    click.echo(
        f"{shown(request.output)}: {files} ({', '.join(counts) or 'nothing changed'})"
    )


def show_starter(outcome: Outcome, format_: str, verbose: bool) -> None:
    """Say what a scaffold wrote and what is to be done now; in JSON, what it wrote."""
    folder = shown(outcome.folder)
    written = [f"{folder}/{name}" for name in outcome.written]
    more = {"written": written, "left_out": list(outcome.left_out)}
    show_diagnostics(outcome.result, format_, verbose, more=more)
    if format_ == "json" or not outcome.result.ok:
        return
    for package in outcome.left_out:
        click.echo(f"left out: {package}, of which there is no starter", err=True)
    if not outcome.built:
        click.echo("the output that it imports is written by `codegen build`", err=True)
    click.echo(f"{folder}: {', '.join(outcome.written)}")


def show_differences(result: Result, request: Request, diff: bool) -> None:
    """Say how the output differs from what build would write."""
    from codegen.writing import files

    for found in result.differences:
        click.echo(f"{shown(request.output / found.file)}: {found.reason}", err=True)
        if diff:
            old = files.read(request.output, found.file) or ""
            new = result.files.get(found.file, "")
            lines = difflib.unified_diff(
                old.split("\n"),
                new.split("\n"),
                f"{found.file} (on disk)",
                f"{found.file} (build)",
                lineterm="",
            )
            for line in lines:  # a file that was edited need not be UTF-8
                click.echo(line.encode("utf-8", "replace").decode())
    if result.differences:
        number = count(len(result.differences), "file")
        verb = "differs" if len(result.differences) == 1 else "differ"
        edited = any(found.reason == "edited" for found in result.differences)
        command = "codegen build --force" if edited else "codegen build"
        click.echo(f"{number} {verb}; `{command}` mends that", err=True)
    elif not result.report.failed:
        click.echo(f"{shown(request.output)}: up to date")


def shown(path: Path) -> str:
    """*path* as messages show it, relative to the working folder if it is below."""
    from codegen.reading import source

    return source.shown(path.absolute())


def count(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def show_policies(result: Result, verbose: bool) -> None:
    """Print the effective policies: a line for each value, and who says so."""
    rows = [("operation", "setting", "value", "from")]
    for entry in result.policies:
        user = f" as {entry.consumer} calls it" if entry.consumer else ""
        for path, said, shown in _holding(entry, verbose):
            rows.append(
                (f"{entry.operation}{user}", path, shown, _origin(said, result))
            )
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    last = ""
    for row in rows:
        first = "" if row[0] == last else row[0]
        last = row[0]
        cells = (
            first.ljust(widths[0]),
            row[1].ljust(widths[1]),
            row[2].ljust(widths[2]),
        )
        click.echo("  ".join((*cells, row[3])))


def policies_as_json(result: Result) -> dict[str, Any]:
    """What `lint --policies --format json` adds: every setting of every operation."""
    return {
        "policies": [
            {
                "operation": entry.operation,
                "consumer": entry.consumer or None,
                "settings": {
                    path: {"value": said.value, "from": _origin(said, result)}
                    for path, said, _ in _holding(entry, True)
                },
            }
            for entry in result.policies
        ]
    }


def _holding(entry: Entry, everything: bool) -> Iterator[tuple[str, Said, str]]:
    """Each setting that holds: its path, who says it and its value in their words.

    Unless *everything* is wanted, defaults are left out but for the ones everyone asks
    for first.
    """
    from codegen.model.policy import DEFAULT, settings

    for path, said in entry.policy.in_force():
        row = settings.ROWS[path]
        if everything or said.at != DEFAULT or getattr(row, "always", False):
            if isinstance(row, settings.Setting) or not said.value:
                yield path, said, settings.shown(path, said.value)


def _origin(said: Said, result: Result) -> str:
    from codegen.diagnostics import Span

    at = said.at
    return str(at if isinstance(at, Span) else result.report.locate(at))

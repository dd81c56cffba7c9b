"""The command line: click commands and what they print, nothing else.

Exit codes: 0 fine, 1 findings, 2 usage or configuration. Heavy imports happen inside
the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import difflib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from codegen import __version__

if TYPE_CHECKING:
    from codegen.pipeline import Request, Result

_Path = click.Path(path_type=Path)
_Command = Callable[..., None]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="codegen")
def main() -> None:
    """Contracts in; typed, resilient Python packages and their tests out.

    \b
    codegen build contracts/      write generated/
    codegen check contracts/      fail if generated/ is not what build would write
    """


def _inputs(command: _Command) -> _Command:
    """PATH..., -I and --format, which build, check and lint share."""
    for option in (
        click.option(
            "--format",
            "format_",
            type=click.Choice(["text", "json"]),
            default="text",
            show_default=True,
            help="Text on stderr, or one JSON object on stdout.",
        ),
        click.option(
            "-I",
            "includes",
            type=_Path,
            multiple=True,
            metavar="DIR",
            help="Another folder that imports and references may reach.",
        ),
        click.option("-v", "--verbose", is_flag=True, help="Say more."),
        click.argument("paths", type=_Path, nargs=-1, metavar="PATH..."),
    ):
        command = option(command)
    return command


def _outputs(command: _Command) -> _Command:
    """-o, --package, --only and --formatter, which build and check share."""
    for option in (
        click.option(
            "--formatter",
            type=click.Choice(["ruff", "black"]),
            help="Both give the same bytes; ruff is much faster.  [default: ruff]",
        ),
        click.option(
            "--only",
            multiple=True,
            metavar="NAME",
            help="Generate only this and what it imports (users.http.client).",
        ),
        click.option(
            "--package",
            metavar="NAME",
            help="How users import the output.  [default: the folder's name]",
        ),
        click.option(
            "-o",
            "--output",
            type=_Path,
            metavar="DIR",
            help="The output folder.  [default: generated]",
        ),
    ):
        command = option(command)
    return command


@main.command()
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@_outputs
@_inputs
def build(
    paths: tuple[Path, ...], format_: str, verbose: bool, force: bool, **options: Any
) -> None:
    """Write the packages for the contracts at PATH (files or folders)."""
    from codegen import pipeline

    with _progress(format_) as on_stage:
        request = _request(paths, on_stage=on_stage, **options)
        result = pipeline.build(request, force=force)
    _show(result, format_, verbose)
    if format_ == "text" and result.ok:
        _summary(result, request, verbose)
    sys.exit(0 if result.ok else 1)


@main.command()
@click.option("--diff", is_flag=True, help="Show what differs, as a unified diff.")
@_outputs
@_inputs
def check(
    paths: tuple[Path, ...], format_: str, verbose: bool, diff: bool, **options: Any
) -> None:
    """Is the output what build would write? Names the reason for each difference."""
    from codegen import pipeline

    with _progress(format_) as on_stage:
        request = _request(paths, on_stage=on_stage, **options)
        result = pipeline.check(request)
    if format_ == "json" and not result.report.failed:
        _print_json(
            {
                "ok": result.ok,
                "differences": [
                    {"file": d.file, "reason": d.reason} for d in result.differences
                ],
            }
        )
    else:
        _show(result, format_, verbose)
        _differences(result, request, diff)
    sys.exit(0 if result.ok else 1)


@main.command()
@_inputs
def lint(
    paths: tuple[Path, ...], format_: str, verbose: bool, includes: tuple[Path, ...]
) -> None:
    """Read the contracts and show every diagnostic, advice too; write nothing."""
    from codegen import pipeline

    with _progress(format_) as on_stage:
        request = _request(paths, on_stage=on_stage, includes=includes)
        result = pipeline.lint(request)
    _show(result, format_, verbose, notes=True)
    if format_ == "text" and result.ok:
        operations = sum(len(c.operations) for c in result.contracts)
        contracts = _count(len(result.contracts), "contract")
        click.echo(f"{contracts}, {_count(operations, 'operation')}: no errors")
    sys.exit(0 if result.ok else 1)


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what a diagnostic CODE (CG101) means and what to do about it."""
    import textwrap

    from codegen.diagnostics import CODES

    found = CODES.get(code.upper())
    if found is None:
        near = difflib.get_close_matches(code.upper(), CODES, 3)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        raise click.UsageError(f"There is no diagnostic {code!r}.{hint}")
    click.echo(f"{found.id} ({found.level}): {found.title}\n")
    click.echo(textwrap.fill(found.explanation, 80))


def _request(paths: tuple[Path, ...], **options: Any) -> Request:
    """The configuration, overridden by what stands on the command line."""
    from codegen import config
    from codegen.pipeline import Request

    try:
        known = config.load(Path.cwd())
    except config.ConfigError as error:
        raise click.UsageError(str(error)) from None
    chosen = paths or known.paths
    if not chosen:
        raise click.UsageError(
            "Missing argument 'PATH...': give contracts or a folder, or set"
            " [tool.codegen] paths in pyproject.toml."
        )
    for path in (*chosen, *options.get("includes", ())):
        if not path.exists():
            raise click.UsageError(f"Path '{path}' does not exist.")
    return Request(
        paths=chosen,
        output=options.get("output") or known.output,
        includes=options.get("includes", ()),
        package=options.get("package") or known.package,
        only=options.get("only") or known.only,
        formatter=options.get("formatter") or known.formatter,
        runtime=known.runtime,
        on_stage=options["on_stage"],
    )


class _progress:
    """Shows the stage on a terminal once a command takes over a second."""

    def __init__(self, format_: str) -> None:
        self._wanted = format_ == "text" and sys.stderr.isatty()
        self._status: Any = None
        self._started = 0.0

    def __enter__(self) -> Callable[[str], None]:
        import time

        self._started = time.monotonic()
        return self._stage

    def __exit__(self, *exc: object) -> None:
        if self._status is not None:
            self._status.stop()

    def _stage(self, stage: str) -> None:
        import time

        if not self._wanted:
            return
        if self._status is not None:
            self._status.update(stage)
        elif time.monotonic() - self._started > 1:
            from rich.console import Console

            self._status = Console(stderr=True).status(stage)
            self._status.start()


def _show(result: Result, format_: str, verbose: bool, *, notes: bool = False) -> None:
    """Print the diagnostics, and in JSON everything."""
    from codegen.diagnostics import show

    found = result.report.diagnostics
    if format_ == "json":
        _print_json(_as_json(result))
        return
    wanted = [d for d in found if notes or verbose or d.level != "info"]
    frames = sys.stderr.isatty()
    click.echo(
        show.text(wanted, result.sources.lines, frames=frames), nl=False, err=True
    )
    hidden = len(found) - len(wanted)
    if hidden:
        click.echo(f"{_count(hidden, 'note')}; `codegen lint` shows them", err=True)
    if verbose:
        for file, reason in result.ignored:
            click.echo(f"left alone: {file} ({reason})", err=True)


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


def _print_json(value: dict[str, Any]) -> None:
    click.echo(json.dumps(value, indent=2, ensure_ascii=False))


def _summary(result: Result, request: Request, verbose: bool) -> None:
    changes = result.changes
    if verbose:
        for verb in ("created", "updated", "deleted"):
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
    files = _count(len(result.files), "file")
    click.echo(f"{request.output}: {files} ({', '.join(counts) or 'nothing changed'})")


def _differences(result: Result, request: Request, diff: bool) -> None:
    from codegen.writing import files

    for found in result.differences:
        click.echo(f"{request.output / found.file}: {found.reason}", err=True)
        if diff:
            old = files.read(request.output, found.file) or ""
            new = result.files.get(found.file, "")
            lines = difflib.unified_diff(
                old.splitlines(keepends=True),
                new.splitlines(keepends=True),
                f"{found.file} (on disk)",
                f"{found.file} (build)",
            )
            click.echo("".join(lines), nl=False)
    if result.differences:
        count = _count(len(result.differences), "file")
        click.echo(f"{count} differ; `codegen build` writes them", err=True)
    elif not result.report.failed:
        click.echo(f"{request.output}: up to date")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"

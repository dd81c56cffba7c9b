"""The command line: click commands, nothing else.

Exit codes: 0 fine, 1 findings, 2 usage or configuration. Heavy imports happen inside
the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from codegen import __version__, console

if TYPE_CHECKING:
    from codegen.pipeline import Request

_Path = click.Path(path_type=Path)
_Command = Callable[..., None]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="codegen")
def main() -> None:
    """Contracts in; typed, resilient Python packages and their tests out.

    \b
    codegen build contracts/      write generated/
    codegen check contracts/      fail if generated/ is not what build would write
    codegen scaffold users        write a starter for the service, once
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
        click.option(
            "--allow-remote",
            is_flag=True,
            help="Fetch references to http and https addresses.",
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
            help="Generate only this and what it imports (users.http.client), and delete"
            " what an earlier build has written besides.",
        ),
        click.option(
            "--package",
            metavar="NAME",
            help="How users import the output. Imports inside of it are relative, so this"
            " changes no code: its docstring says so.",
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
@click.option("--watch", is_flag=True, help="Build again whenever a contract changes.")
@_outputs
@_inputs
def build(
    paths: tuple[Path, ...],
    format_: str,
    verbose: bool,
    force: bool,
    watch: bool,
    **options: Any,
) -> None:
    """Write the packages for the contracts at PATH (files or folders)."""
    if watch and format_ == "json":
        raise click.UsageError("--watch prints text, so --format json is of no use.")
    request = _request(paths, **options)
    ok = _build(request, format_, verbose, force)
    if watch:
        _rebuild_for_ever(request, verbose, force)
    sys.exit(0 if ok else 1)


def _build(request: Request, format_: str, verbose: bool, force: bool) -> bool:
    from codegen import pipeline

    with console.Progress(format_) as on_stage:
        result = pipeline.build(replace(request, on_stage=on_stage), force=force)
    console.show_diagnostics(result, format_, verbose)
    if format_ == "text" and result.ok:
        console.show_summary(result, request, verbose)
    return result.ok


def _rebuild_for_ever(request: Request, verbose: bool, force: bool) -> None:
    """Build after every change below the contracts, until Ctrl-C."""
    from watchfiles import watch

    output = request.output.resolve()
    click.echo("watching for changes; stop with Ctrl-C", err=True)
    for changes in watch(*request.paths, *request.includes, raise_interrupt=False):
        if any(not Path(path).is_relative_to(output) for _, path in changes):
            _build(request, "text", verbose, force)


@main.command()
@click.option("--diff", is_flag=True, help="Show what differs, as a unified diff.")
@_outputs
@_inputs
def check(
    paths: tuple[Path, ...], format_: str, verbose: bool, diff: bool, **options: Any
) -> None:
    """Is the output what build would write? Names the reason for each difference."""
    from codegen import pipeline

    request = _request(paths, **options)
    with console.Progress(format_) as on_stage:
        result = pipeline.check(replace(request, on_stage=on_stage))
    if format_ == "json":
        console.print_json(console.check_as_json(result))
    else:
        console.show_diagnostics(result, format_, verbose)
        console.show_differences(result, request, diff)
    sys.exit(0 if result.ok else 1)


@main.command()
@click.option(
    "--policies",
    is_flag=True,
    help="Show the policy of every operation, and who says so; with -v all of it.",
)
@_inputs
def lint(
    paths: tuple[Path, ...],
    format_: str,
    verbose: bool,
    policies: bool,
    **options: Any,
) -> None:
    """Read the contracts and show every diagnostic, advice too; write nothing."""
    from codegen import pipeline

    request = _request(paths, **options)
    with console.Progress(format_) as on_stage:
        given = replace(request, on_stage=on_stage, environment=os.environ)
        result = pipeline.lint(given)
    more = console.policies_as_json(result) if policies else {}
    console.show_diagnostics(result, format_, verbose, notes=True, more=more)
    if format_ == "text" and policies:
        console.show_policies(result, verbose)
    if format_ == "text" and result.ok:
        operations = sum(len(c.operations) for c in result.contracts)
        contracts = console.count(len(result.contracts), "contract")
        click.echo(f"{contracts}, {console.count(operations, 'operation')}: no errors")
    sys.exit(0 if result.ok else 1)


@main.command()
@click.option(
    "--package",
    metavar="NAME",
    help="How the output of build is imported.  [default: its folder]",
)
@click.option(
    "-o",
    "--output",
    "folder",
    type=_Path,
    metavar="DIR",
    help="The folder of the starter.  [default: services/SERVICE]",
)
@click.argument("service")
@_inputs
def scaffold(
    service: str,
    paths: tuple[Path, ...],
    format_: str,
    verbose: bool,
    folder: Path | None,
    **options: Any,
) -> None:
    """Write a starter for SERVICE: a class to fill in, its app and its test.

    SERVICE is one of the services of the contracts at PATH, or the package of one HTTP
    contract (users.http.admin). The files are yours: they are written once, and where
    one of them exists nothing is written.
    """
    from codegen import scaffolding

    request = _request(paths, **options)
    try:
        with console.Progress(format_) as on_stage:
            given = replace(request, on_stage=on_stage)
            outcome = scaffolding.run(given, service, folder)
    except scaffolding.UnknownService as error:
        near = difflib.get_close_matches(error.name, error.known, 1)
        hint = f" Did you mean {near[0]}?" if near else ""
        known = ", ".join(error.known) or "none"
        raise click.UsageError(f"{error}{hint} The services are: {known}.") from None
    except scaffolding.ScaffoldError as error:
        raise click.UsageError(str(error)) from None
    console.show_starter(outcome, format_, verbose)
    sys.exit(0 if outcome.result.ok else 1)


@main.command()
@click.option("--url", metavar="URL", help="The broker.  [default: CODEGEN_EVENTS_URL]")
@click.option("--dry-run", is_flag=True, help="Only show what would be put back.")
@click.option("--id", "ids", multiple=True, metavar="ID", help="Only this message.")
@click.option("--reason", metavar="TEXT", help="Only those whose reason contains this.")
@click.option("--error", metavar="NAME", help="Only those that ended with this class.")
@click.option(
    "--from",
    metavar="PLACE",
    help="Where they lie, if the contract says so: the queue or topic of x-dead-letter.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    help="The oldest so many.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text, or one JSON object, on stdout.",
)
@click.option(
    "--config",
    "pairs",
    multiple=True,
    metavar="KEY=VALUE",
    help="Of librdkafka, for Kafka: security. May be repeated.",
)
@click.option("--config-file", help="A file with such lines: passwords.")
@click.argument("queue")
def redrive(
    queue: str,
    ids: tuple[str, ...],
    pairs: tuple[str, ...],
    limit: int,
    format_: str,
    dry_run: bool,
    **options: str | None,
) -> None:
    """Put the dead letters of QUEUE back where they came from.

    On Kafka QUEUE is TOPIC.dead.GROUP, the topic that has them if the contract names none.

    Each goes to the one queue whose consumer gave it up, with all attempts before it. It
    leaves the dead letters when the broker has confirmed that it is there.
    """
    import subprocess

    words = [f"--limit={limit}", f"--format={format_}", *(f"--id={id}" for id in ids)]
    words += [f"--config={pair}" for pair in pairs]
    words += [
        f"--{name.replace('_', '-')}={value}"
        for name, value in options.items()
        if value
    ]
    words += ["--dry-run"] * dry_run
    # What generated packages carry does it: the tool imports nothing of its runtime.
    command = [sys.executable, "-m", "codegen.runtime.events.redrive", *words]
    sys.exit(subprocess.run([*command, "--", queue], check=False).returncode)


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
    lines = textwrap.fill(found.explanation, 80, break_on_hyphens=False)
    click.echo(lines)


def _request(paths: tuple[Path, ...], **options: Any) -> Request:
    """The configuration, overridden by what stands on the command line."""
    from codegen import config
    from codegen.pipeline import Request

    try:
        known = config.load(Path.cwd())
    except config.ConfigError as error:
        raise click.UsageError(str(error)) from None
    chosen = paths or known.paths
    where = "" if paths else " ([tool.codegen] paths in pyproject.toml)"
    if not chosen:
        raise click.UsageError(
            "Missing argument 'PATH...': give contracts or a folder, or set"
            " [tool.codegen] paths in pyproject.toml."
        )
    for path in chosen:
        if not os.path.lexists(path):
            raise click.UsageError(f"Path '{path}'{where} does not exist.")
    for folder in options.get("includes", ()):
        if not os.path.isdir(folder):
            raise click.UsageError(f"-I '{folder}' is no folder.")
    if options.get("package") and not config.is_module(options["package"]):
        raise click.UsageError(
            f"--package '{options['package']}' is no name of a Python package."
        )
    return Request(
        paths=chosen,
        output=options.get("output") or known.output,
        includes=options.get("includes") or known.includes,
        package=options.get("package") or known.package,
        only=options.get("only") or known.only,
        formatter=options.get("formatter") or known.formatter,
        runtime=known.runtime,
        allow_remote=options.get("allow_remote", False),
    )

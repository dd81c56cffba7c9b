"""The commands for who begins: init, scaffold, explain."""

from __future__ import annotations

import difflib
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from codegen import console
from codegen.cli.options import PATH, inputs, request_of

if TYPE_CHECKING:
    from codegen.beginning import Beginning


@click.command()
@click.option(
    "--app",
    "apps",
    multiple=True,
    metavar="[SERVICE=]MODULE:NAME",
    help="The app that is this service already. Where there is no contract, its OpenAPI"
    " document becomes one.",
)
@click.option(
    "-o",
    "--output",
    default="",
    metavar="DIR",
    help="Where `codegen build` will write.  [default: generated]",
)
@click.option(
    "--ci",
    type=click.Choice(["github"]),
    help="Write a workflow, too, that checks the output and runs the contract tests.",
)
@click.option("--force", is_flag=True, help="Replace a workflow that is there.")
@click.argument("paths", type=PATH, nargs=-1, metavar="[PATH]...")
def init(
    paths: tuple[Path, ...],
    apps: tuple[str, ...],
    output: str,
    ci: str | None,
    force: bool,
) -> None:
    """Begin a project here: [tool.codegen] in pyproject.toml, and what it speaks of.

    Contracts are taken from PATH, else from contracts/, else from wherever they are; where
    there are none, an example and a service of it are written. What is there stays as it
    is, but for the section that pyproject.toml gets at its end.
    """
    from codegen import beginning

    wish = beginning.Wish(
        paths=paths,
        apps=_apps(apps),
        output=output.rstrip("/"),
        ci=ci,
        force=force,
    )
    try:
        made = beginning.plan(Path.cwd(), wish)
        beginning.write(made)
    except beginning.BrokenContracts as error:
        console.show_diagnostics(error.result, "text", verbose=False)
        click.echo(str(error), err=True)
        sys.exit(1)
    except beginning.BeginningError as error:
        raise click.UsageError(str(error)) from None
    _show(made)


def _apps(given: tuple[str, ...]) -> dict[str, str]:
    """The targets by service; that of the only one has no name."""
    from codegen.beginning.apps import is_reference

    found: dict[str, str] = {}
    for text in given:
        *name, target = text.split("=", 1)
        if not is_reference(target):
            raise click.UsageError(f"--app '{text}': {target!r} is no MODULE:NAME.")
        if found.setdefault("".join(name), target) != target:
            raise click.UsageError(f"--app '{text}': another app is that service.")
    return found


def _show(made: Beginning) -> None:
    """Say what was found and written, and what comes next."""
    for note in made.notes:
        click.echo(click.unstyle(note), err=True)
    for path in made.files:
        click.echo(f"written: {console.shown(path)}")
    sound = not made.starter or _show_starter(made.starter)
    click.echo("next:", err=True)
    for command in made.next:
        click.echo(f"  {click.format_filename(command)}", err=True)
    sys.exit(0 if sound else 1)


def _show_starter(service: str) -> bool:
    """Write the starter of a service, and say so; whether there was nothing against it."""
    from codegen import scaffolding

    try:
        outcome = scaffolding.run(request_of(()), service, None)
    except scaffolding.ScaffoldError as error:
        click.echo(f"no starter is written: {error}", err=True)
        return True
    console.show_diagnostics(outcome.result, "text", verbose=False)
    for name in outcome.written:
        click.echo(f"written: {console.shown(outcome.folder / name)}")
    return outcome.result.ok


@click.command()
@click.option(
    "--package",
    metavar="NAME",
    help="How the output of build is imported.  [default: its folder]",
)
@click.option(
    "-o",
    "--output",
    "folder",
    type=PATH,
    metavar="DIR",
    help="The folder of the starter.  [default: services/SERVICE]",
)
@click.argument("service")
@inputs
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

    request = request_of(paths, **options)
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


@click.command()
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

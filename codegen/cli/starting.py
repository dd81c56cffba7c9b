"""The commands for who begins: init, scaffold, explain."""

from __future__ import annotations

import difflib
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from codegen import console
from codegen.cli.options import PATH, inputs, request_of


@click.command()
@click.option(
    "--ci",
    type=click.Choice(["github"]),
    help="Write a workflow, too, that checks the output and runs the contract tests.",
)
@click.option("--force", is_flag=True, help="Replace a workflow that is there.")
def init(ci: str | None, force: bool) -> None:
    """Begin a project here: [tool.codegen] in pyproject.toml, and a first contract.

    What is there stays as it is, but for the section that pyproject.toml gets at its end;
    where there are contracts, none is added.
    """
    from codegen import beginning

    try:
        made = beginning.plan(Path.cwd(), ci, force=force)
        beginning.write(made)
    except beginning.BeginningError as error:
        raise click.UsageError(str(error)) from None
    for left in made.left:
        click.echo(f"left as it is: {left}", err=True)
    for path in made.files:
        click.echo(f"written: {console.shown(path)}")
    output = click.format_filename(made.output)
    click.echo(
        f"next: `codegen build`, `pip install -r {output}/requirements.txt`,"
        " then `codegen test`",
        err=True,
    )


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

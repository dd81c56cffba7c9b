"""The commands that read contracts: build, check, lint."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from codegen import console
from codegen.cli.options import inputs, outputs, request_of

if TYPE_CHECKING:
    from codegen.pipeline import Request


@click.command()
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@click.option("--watch", is_flag=True, help="Build again whenever a contract changes.")
@outputs
@inputs
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
    request = request_of(paths, **options)
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


@click.command()
@click.option("--diff", is_flag=True, help="Show what differs, as a unified diff.")
@outputs
@inputs
def check(
    paths: tuple[Path, ...], format_: str, verbose: bool, diff: bool, **options: Any
) -> None:
    """Is the output what build would write? Names the reason for each difference."""
    from codegen import pipeline

    request = request_of(paths, **options)
    with console.Progress(format_) as on_stage:
        result = pipeline.check(replace(request, on_stage=on_stage))
    if format_ == "json":
        console.print_json(console.check_as_json(result))
    else:
        console.show_diagnostics(result, format_, verbose)
        console.show_differences(result, request, diff)
    sys.exit(0 if result.ok else 1)


@click.command()
@click.option(
    "--policies",
    is_flag=True,
    help="Show the policy of every operation, and who says so; with -v all of it.",
)
@inputs
def lint(
    paths: tuple[Path, ...],
    format_: str,
    verbose: bool,
    policies: bool,
    **options: Any,
) -> None:
    """Read the contracts and show every diagnostic, advice too; write nothing."""
    from codegen import pipeline

    request = request_of(paths, **options)
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

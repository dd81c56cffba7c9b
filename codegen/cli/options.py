"""What several commands are given: contracts, an output, and the configuration beside them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from codegen.pipeline import Request

PATH = click.Path(path_type=Path)
_Command = Callable[..., None]


class Passing(click.Command):
    """A command that passes what stands behind `--` on, to another one.

    It finds that as `context.meta[Passing.REST]`.
    """

    REST = "codegen.rest"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what stands behind `--` away."""
        at = args.index("--") if "--" in args else len(args)
        ctx.meta[self.REST] = tuple(args[at + 1 :])
        return super().parse_args(ctx, args[:at])


def inputs(command: _Command) -> _Command:
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
            type=PATH,
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
        click.argument("paths", type=PATH, nargs=-1, metavar="PATH..."),
    ):
        command = option(command)
    return command


def outputs(command: _Command) -> _Command:
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
            type=PATH,
            metavar="DIR",
            help="The output folder.  [default: generated]",
        ),
    ):
        command = option(command)
    return command


def request_of(paths: tuple[Path, ...], **options: Any) -> Request:
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
        providers=known.providers if _is_whole(chosen, known.paths) else (),
        allow_remote=options.get("allow_remote", False),
    )


def _is_whole(chosen: tuple[Path, ...], known: tuple[Path, ...]) -> bool:
    """Whether all contracts of the project are read, and not some that were picked."""
    if not known:
        return any(os.path.isdir(path) for path in chosen)
    return {os.path.abspath(p) for p in known} <= {os.path.abspath(p) for p in chosen}

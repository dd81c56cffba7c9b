"""The commands that run code of the output, in another process: test, mock, redrive."""

from __future__ import annotations

import difflib
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from codegen import console
from codegen.cli.options import PATH, Passing, inputs, request_of

if TYPE_CHECKING:
    from codegen.config import Config
    from codegen.testing import Suite


@click.command(cls=Passing)
@click.option(
    "-o",
    "--output",
    type=PATH,
    metavar="DIR",
    help="The output of build.  [default: generated]",
)
@click.option(
    "--report",
    type=PATH,
    default="contract-report",
    show_default=True,
    metavar="DIR",
    help="Where report.json, report.html and junit.xml are written.",
)
@click.option(
    "--seed",
    metavar="N|random",
    help="Where random requests start.  [default: the same in each run]",
)
@click.option(
    "--examples",
    type=click.IntRange(min=1),
    metavar="N",
    help="Random requests for each operation.",
)
@click.option("-k", "chosen", metavar="EXPRESSION", help="Only these tests, as pytest.")
@click.argument("services", metavar="[SERVICE]... [-- PYTEST-OPTION...]", nargs=-1)
@click.pass_context
def test(
    context: click.Context,
    services: tuple[str, ...],
    output: Path | None,
    report: Path,
    seed: str | None,
    examples: int | None,
    chosen: str | None,
) -> None:
    """Run the generated contract tests, and write a report.

    SERVICE is one of the services of the output, or one of its slices (users.http);
    without one, all are tested. [tool.codegen.providers] in pyproject.toml says where the
    real services are.
    """
    from codegen import config, testing

    try:
        known = config.load(Path.cwd())
    except config.ConfigError as error:
        raise click.UsageError(str(error)) from None
    if seed is not None and seed != "random" and not seed.isdecimal():
        raise click.UsageError(
            f"--seed: {seed!r} is neither a whole number nor random."
        )
    options = [f"--contract-seed={seed}"] if seed is not None else []
    options += [f"--contract-examples={examples}"] if examples is not None else []
    options += ["-k", chosen] if chosen is not None else []
    options += context.meta[Passing.REST]
    try:
        suite = testing.read(output or Path(console.shown(known.output)))
        modules = suite.modules(services)
        _must_be_ready(suite, known, whole=output is None)
        code = testing.run(modules, report, options)
    except testing.UnknownService as error:
        near = difflib.get_close_matches(error.name, error.known, 1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise click.UsageError(
            f"{error}{hint} The services are: {', '.join(error.known)}."
        ) from None
    except testing.TestingError as error:
        raise click.UsageError(str(error)) from None
    for name in testing.written(report):
        click.echo(f"written: {report / name}", err=True)
    sys.exit(code)


def _must_be_ready(suite: Suite, known: Config, whole: bool) -> None:
    """Stop if the output is not that of its contracts, or its libraries are missing."""
    from codegen import freshness

    near = suite.output.absolute().parent / "contracts"
    paths = known.paths or ((near,) if near.is_dir() else ())
    if missing := [path for path in paths if not path.exists()]:
        raise click.UsageError(
            f"Path '{missing[0]}' ([tool.codegen] paths in pyproject.toml) does not exist."
        )
    if not paths:
        click.echo(
            "where the contracts are is not known: set [tool.codegen] paths", err=True
        )
    elif said := freshness.outdated(suite.lock, paths, known.includes, whole=whole):
        click.echo(
            f"'{suite.output}' is not what its contracts say now: {', '.join(said)};"
            " `codegen build` mends that",
            err=True,
        )
        sys.exit(1)
    if lacking := suite.lacking():
        raise click.UsageError(
            f"The contract tests need {', '.join(lacking)}, and {sys.executable} has no"
            f" such package: pip install -r {suite.output / 'requirements.txt'}"
        )


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=4010,
    show_default=True,
    help="Of HTTP, on loopback; 0 for any that is free.",
)
@click.option(
    "--grpc-port",
    type=click.IntRange(0, 65_535),
    help="Of gRPC.  [default: the one after --port]",
)
@inputs
def mock(
    paths: tuple[Path, ...],
    format_: str,
    verbose: bool,
    port: int,
    grpc_port: int | None,
    **options: Any,
) -> None:
    """Serve fakes of the contracts at PATH on loopback, until Ctrl-C.

    HTTP services stand below their names (/users/docs), gRPC services at a port of their
    own, and messages of events can be seen and checked (/orders/events). A page at / lists
    them all. Fakes remember what they are told.
    """
    from codegen import mocking

    request = request_of(paths, **options)
    with console.Progress(format_) as on_stage:
        result = mocking.build(replace(request, on_stage=on_stage))
    console.show_diagnostics(result, format_, verbose)
    if not result.ok:
        sys.exit(1)
    if not mocking.served(result.contracts):
        raise click.UsageError("The contracts have no operations: nothing to serve.")
    after = (port + 1) % 65_536 if port else 0
    sys.exit(mocking.serve(result, port, after if grpc_port is None else grpc_port))


@click.command()
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

"""The commands that run code of the output, in another process: mock, redrive."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from codegen import console
from codegen.cli.options import inputs, request_of


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

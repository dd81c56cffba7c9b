"""`python -m tests.services start|stop`: what the tests for services need."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable

import click

from tests.services import (
    connectrpc,
    daemons,
    kafka,
    openapi_generator,
    postgresql,
    prism,
    rabbitmq,
    redis,
)
from tests.services.places import (
    FOLDER,
    KAFKA_BOOTSTRAP,
    POSTGRES_URL,
    RABBITMQ_URL,
    REDIS_URL,
    SETTINGS,
    Missing,
    must_not_skip,
)

_STARTS: dict[str, Callable[[], dict[str, str]]] = {
    "redis": redis.start,
    "postgresql": postgresql.start,
    "rabbitmq": rabbitmq.start,
    "kafka": kafka.start,
    "prism": prism.start,
    "openapi-generator": openapi_generator.start,
    "connectrpc": connectrpc.start,
}
_GIVEN = {
    "redis": REDIS_URL,
    "postgresql": POSTGRES_URL,
    "rabbitmq": RABBITMQ_URL,
    "kafka": KAFKA_BOOTSTRAP,
}
"""Services that may run already, for example of compose.yaml."""


@click.group(help=__doc__)
def main() -> None:
    """One command each for `make services` and `make services-stop`."""


@main.command()
@click.argument("names", nargs=-1, type=click.Choice([*_STARTS]))
def start(names: tuple[str, ...]) -> None:
    """Install and start all services, or those that are named; say what is not to be had."""
    _stop()
    settings: dict[str, str] = {}
    missing = False
    for service, begin in _STARTS.items():
        if names and service not in names:
            continue
        given = _GIVEN.get(service)
        if given and os.environ.get(given):
            click.echo(f"services: {service}: {given} says where")
            continue
        try:
            settings |= begin()
        except Missing as why:
            click.echo(f"services: {service} skipped: {why}", err=True)
            missing = True
        else:
            click.echo(f"services: {service} is ready")
    FOLDER.mkdir(exist_ok=True)
    SETTINGS.touch(mode=0o600)  # there is a password in it
    lines = [
        f"export {name}={shlex.quote(value)}\n" for name, value in settings.items()
    ]
    SETTINGS.write_text("".join(lines), "utf-8")
    if missing and must_not_skip():
        _stop()
        sys.exit(1)


@main.command()
def stop() -> None:
    """End what `start` began, and nothing else."""
    _stop()


def _stop() -> None:
    for service in daemons.running():
        if daemons.stop(service):
            click.echo(f"services: {service} is stopped")
    daemons.forget()
    for service_with_data in (postgresql, rabbitmq, kafka):
        service_with_data.tidy()
    SETTINGS.unlink(missing_ok=True)


if __name__ == "__main__":
    main()

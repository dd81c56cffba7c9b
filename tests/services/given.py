"""What tests for services need: without it a test skips, and in CI it fails."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from tests.services import daemons
from tests.services.brokers import Broker
from tests.services.places import must_not_skip


def setting(name: str) -> str:
    """Return what `make services` says of *name*, an environment variable."""
    value = os.environ.get(name)
    if not value:
        missing(f"{name} is not set: run `make services`, then `make test-services`")
    return value


def program(name: str) -> str:
    """Return the program *name* that the extra `services` installs beside Python."""
    found = Path(sys.executable).with_name(name)
    if not found.is_file():
        missing(f"there is no {found}: install the extra `services`")
    return str(found)


def module(name: str) -> None:
    """See to it that *name*, of the extra `services`, can be imported."""
    if importlib.util.find_spec(name) is None:
        missing(f"there is no module {name}: install the extra `services`")


def to_be_stopped(broker: Broker) -> Iterator[Broker]:
    """Give *broker* to a test, which may stop it; after that it runs again."""
    if not daemons.started(broker.service):
        missing(f"only a {broker.service} that `make services` started can be stopped")
    yield broker
    if not broker.runs:
        broker.start()


def missing(why: str) -> NoReturn:
    """Skip a test that lacks something; in CI it fails."""
    if must_not_skip():
        pytest.fail(why)
    pytest.skip(why)

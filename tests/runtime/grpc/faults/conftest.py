"""Each test is played with a client for threads and with one for tasks."""

from __future__ import annotations

import asyncio
import gc
import logging
import threading
from collections.abc import Iterator
from types import ModuleType

import pytest

from tests.runtime.grpc.faults import leaks
from tests.runtime.grpc.faults.callers import ClientKind
from tests.runtime.grpc.faults.world import Play, play


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest) -> ClientKind:
    """Of which kind the client is."""
    kind: ClientKind = request.param
    return kind


@pytest.fixture
def run(
    client: ClientKind, messages: ModuleType, caplog: pytest.LogCaptureFixture
) -> Iterator[Play]:
    """Runs a test; no task, thread or connection may be left over."""
    # gRPC logs errors whenever it sees them, and their frames hold its objects.
    caplog.set_level(logging.CRITICAL, logger="grpc")
    # Only what this test leaves is looked for, and not through what others have left.
    gc.freeze()
    threads, connections = set(threading.enumerate()), leaks.connections()
    yield lambda test: asyncio.run(play(test, client, messages))
    leaks.no_threads(threads)
    leaks.no_connections(connections)

"""What a test must not leave behind: tasks, threads, connections."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import time
from pathlib import Path

from tests.runtime.grpc.faults.proxy import PATIENCE

_TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))


async def no_tasks() -> None:
    """Wait for the other tasks of this loop to end.

    Raises:
        AssertionError: One does not.
    """
    others = asyncio.all_tasks() - {asyncio.current_task()}
    if others:
        _, left = await asyncio.wait(others, timeout=PATIENCE)
        assert not left, f"leaked tasks: {left}"


def no_threads(before: set[threading.Thread]) -> None:
    """Wait for the threads that were not there *before* to end.

    Raises:
        AssertionError: One does not.
    """
    limit = time.monotonic() + PATIENCE
    left = set(threading.enumerate()) - before
    if left:
        gc.collect()  # gRPC's thread for tasks ends with the last of its objects
    for thread in left:
        thread.join(max(0.0, limit - time.monotonic()))
        assert not thread.is_alive(), f"leaked thread: {thread}"


def connections() -> set[str]:
    """TCP sockets of this process, as Linux numbers them; none on other systems."""
    if not _TABLES[0].exists():
        return set()
    rows = [row.split() for table in _TABLES for row in _read(table)[1:]]
    inodes = {f"socket:[{row[9]}]" for row in rows}
    return inodes & set(_opened())


def no_connections(before: set[str]) -> None:
    """Wait for the sockets that were not there *before* to be closed.

    gRPC closes them in threads of its own and says nothing.

    Raises:
        AssertionError: One is not.
    """
    began = time.monotonic()
    collected = False
    while left := connections() - before:
        waited = time.monotonic() - began
        assert waited < PATIENCE, f"leaked sockets: {left}"
        if waited > 0.1 and not collected:
            gc.collect()  # what ended with an error is in cycles with its traceback
            collected = True
        time.sleep(0.005)


def _read(table: Path) -> list[str]:
    return table.read_text().splitlines() if table.exists() else [""]


def _opened() -> list[str]:
    found = []
    for name in os.listdir("/proc/self/fd"):
        try:
            found.append(os.readlink(f"/proc/self/fd/{name}"))
        except OSError:  # closed meanwhile
            continue
    return found

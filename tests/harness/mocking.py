"""Runs `codegen mock` in a process of its own, and ends it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.harness.command import REPOSITORY


@dataclass
class Running:
    """A process that serves, and what it has said so far."""

    process: subprocess.Popen[str]
    said: list[str]

    @property
    def url(self) -> str:
        """The page that lists everything."""
        (found,) = re.findall(r"http://[0-9.:]+/(?=;)", self.said[-1])
        return str(found)

    @property
    def http_addresses(self) -> list[str]:
        """Where each HTTP service is served."""
        return [line.split()[1] for line in self.said if line.startswith("http")]

    @property
    def grpc_address(self) -> str:
        """Where gRPC is served: all services of it at one place."""
        (found,) = {line.split()[1] for line in self.said if line.startswith("grpc")}
        return found

    def interrupted(self) -> int:
        """Interrupt it, as who runs it does without a terminal; return its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


@contextmanager
def mock(*words: str, cwd: Path = REPOSITORY) -> Iterator[Running]:
    """Run it with *words*; it serves when this begins, and is ended by force if need be."""
    command = [sys.executable, "-m", "codegen", "mock", *words]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None and process.stderr is not None
    running = Running(process, [])
    try:
        for line in process.stdout:
            running.said.append(line)
            if "serving fakes" in line:
                break
        yield running
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        process.stdout.close()
        process.stderr.close()

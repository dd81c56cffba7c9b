"""A server in a process of its own, which can be killed; and that process itself.

What the server is asked, it does at once, which is a line in a file: `2 a` is the
question `a`, put to the second process. Then it answers, or waits for
ever if it is told to hold the question up.
"""

from __future__ import annotations

import asyncio
import importlib
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import ModuleType

from tests.harness.command import REPOSITORY

START = 60.0
"""Seconds that a busy machine may need to start a process."""


class Separate:
    """Runs the server, one process after the other at the same port.

    Attributes:
        port: Where it serves.
    """

    def __init__(self, messages: ModuleType, folder: Path, port: int = 0) -> None:
        assert messages.__file__ is not None
        self._protos = Path(messages.__file__).parent
        self._file = folder / "effects"
        self._file.touch()
        self.port = port
        self._started = 0
        self._process: asyncio.subprocess.Process | None = None

    @property
    def target(self) -> str:
        """Where clients connect to."""
        return f"127.0.0.1:{self.port}"

    def effects(self) -> list[str]:
        """All that was done, in the order in which it was."""
        return self._file.read_text().splitlines()

    async def start(self, hold: str = "-") -> None:
        """Start it, and wait until it serves; it holds questions with that text up."""
        self._started += 1
        arguments = [self._protos, self.port, self._file, self._started, hold]
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.runtime.grpc.faults.separate"),
            *map(str, arguments),
            cwd=REPOSITORY,
            stdout=subprocess.PIPE,
        )
        self.port = int(await self._line())

    async def until_asked(self, times: int) -> None:
        """Wait until it was asked so often."""
        for _ in range(times):
            assert await self._line() == "asked"

    async def kill(self) -> None:
        """Kill it (SIGKILL), if it runs."""
        process, self._process = self._process, None  # the next may start meanwhile
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.communicate()

    async def _line(self) -> str:
        assert self._process is not None and self._process.stdout is not None
        async with asyncio.timeout(START):
            found = await self._process.stdout.readline()
        assert found, "the server ended"
        return found.decode().strip()


async def serve(protos: str, port: str, file: str, number: str, hold: str) -> None:
    """Be that process."""
    import grpc.aio

    from codegen.runtime.grpc.context import Context
    from tests.runtime.grpc.parrot import Parrot, add_to_server

    sys.path.insert(0, protos)
    parrot = Parrot(importlib.import_module("codegen_runtime_ping_pb2"))

    async def do(text: str, context: Context) -> None:
        with open(file, "a", encoding="utf-8") as effects:
            effects.write(f"{number} {text}\n")
        say("asked")
        if text.endswith(hold):
            await asyncio.Event().wait()

    parrot.when_asked = do
    server = grpc.aio.server(options=[("grpc.so_reuseport", 0)])
    add_to_server(parrot, server)
    chosen = server.add_insecure_port(f"127.0.0.1:{port}")
    await server.start()
    say(str(chosen))
    await server.wait_for_termination()


def say(line: str) -> None:
    """Tell the test."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(serve(*sys.argv[1:]))

"""`buf curl`: a client of any gRPC server that tells by reflection what it has.

It is connect-go, and so another implementation of gRPC than that of the servers.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SECONDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one call came to.

    Attributes:
        exit_code: 0, or 8 times the code of the status.
        answers: The messages, as their JSON form has them.
        error: The status: `code`, `message`, `details`; empty if there was none.
        stderr: All that it said beside the answers.
    """

    exit_code: int
    answers: list[Any]
    error: Mapping[str, Any]
    stderr: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Buf:
    """The program, and a server to call.

    Attributes:
        program: Its path.
        url: `http://host:port`, or with https.
        home: A folder for what it keeps.
    """

    program: str
    url: str
    home: Path

    def call(self, method: str, *asked: Any, options: tuple[str, ...] = ()) -> Said:
        """Call *method* (`GetUser`) with the messages *asked*, one after the other."""
        done = subprocess.run(
            self.command(f"users.v1.Users/{method}", "--data", "@-", *options),
            input="\n".join(map(json.dumps, asked)),
            env=self._env(),
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
        start = done.stderr.find("{\n")
        failed = done.returncode and start >= 0
        return Said(
            exit_code=done.returncode,
            answers=list(documents(done.stdout)),
            error=json.loads(done.stderr[start:]) if failed else {},
            stderr=done.stderr,
        )

    def lines(self, *options: str) -> list[str]:
        """Return what it says to *options* that call nothing, such as a list."""
        done = subprocess.run(
            self.command("", *options),
            env=self._env(),
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.split()

    def talking(self, method: str) -> subprocess.Popen[str]:
        """Begin a call whose messages are written and read as they come."""
        return subprocess.Popen(
            self.command(f"users.v1.Users/{method}", "--data", "@-"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self._env(),
            encoding="utf-8",
        )

    def command(self, path: str, *options: str) -> list[str]:
        """Return the command line."""
        how = ("--protocol", "grpc")
        if self.url.startswith("http:"):
            how += ("--http2-prior-knowledge",)
        address = f"{self.url}/{path}" if path else self.url
        return [self.program, "curl", *how, *options, address]

    def _env(self) -> dict[str, str]:
        return {**os.environ, "HOME": str(self.home), "NO_PROXY": "*"}


def documents(text: str) -> Iterator[Any]:
    """Yield the JSON documents of *text*, which has nothing else."""
    decoder = json.JSONDecoder()
    rest = text.strip()
    while rest:
        found, end = decoder.raw_decode(rest)
        yield found
        rest = rest[end:].lstrip()


def document(lines: Iterator[str]) -> Any:
    """Return the next JSON document of *lines*, and read no further than its end."""
    text = ""
    for line in lines:
        text += line
        try:
            return json.loads(text)
        except json.JSONDecodeError:
            continue
    raise EOFError(text)

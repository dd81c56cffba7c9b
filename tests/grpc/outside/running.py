"""Peers in processes of their own, with code that their own plugins write."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from google import rpc

from tests.harness.command import REPOSITORY

SCRIPTS = Path(__file__).with_name("peers")
_SECONDS = 60
_SOURCES = (
    REPOSITORY / "contracts",
    REPOSITORY / "codegen" / "protos",
    Path(rpc.__path__[0]).parents[1],
)
_FILES = ("users.proto", "codegen/errors.proto")
_DETAILS = "google/rpc/error_details.proto"
"""Which connectrpc brings no code for."""


def write_plain(folder: Path) -> None:
    """Write what grpcio-tools makes of the contract into *folder*."""
    _protoc(sys.executable, f"--python_out={folder}", f"--grpc_python_out={folder}")
    (folder / "codegen" / "__init__.py").touch()  # before any other package so called


def write_connectrpc(python: str, folder: Path) -> None:
    """Write what the plugins beside *python* make of it, as `written_by_connectrpc`."""
    package = folder / "written_by_connectrpc"
    package.mkdir()
    _protoc(python, f"--py_out={package}", f"--connectrpc_out={package}", _DETAILS)


def _protoc(python: str, *arguments: str) -> None:
    plugins = str(Path(python).parent)
    sources = [f"-I{source}" for source in _SOURCES]
    done = subprocess.run(
        [sys.executable, "-m", "grpc_tools.protoc", *sources, *_FILES, *arguments],
        env={**os.environ, "PATH": os.pathsep.join([plugins, os.environ["PATH"]])},
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@contextlib.contextmanager
def peer(python: str, script: str, *folders: Path) -> Iterator[str]:
    """Run a server, a *script* of *python*, for the length of the block; give its target.

    Raises:
        AssertionError: It did not start.
    """
    child = subprocess.Popen(
        [python, str(SCRIPTS / script), *map(str, folders)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert child.stdin is not None and child.stdout is not None
    try:
        port = child.stdout.readline().strip()
        assert port, f"{script} did not start: {child.wait(_SECONDS)}"
        yield f"127.0.0.1:{port}"
    finally:
        child.stdin.close()  # at whose end it stops
        try:
            child.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        child.stdout.close()


def call(python: str, script: str, arguments: Sequence[str], said: str) -> str:
    """Run a client, a *script* of *python*, that is told *said*; return what it says."""
    done = subprocess.run(
        [python, str(SCRIPTS / script), *arguments],
        input=said,
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )
    assert done.returncode == 0, (done.returncode, done.stderr)
    return done.stdout

"""Other stacks for the same contract, their code written by their own compilers."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from .server import USER_ID
from .turns import AsyncCall

_ROOT = Path(__file__).resolve().parents[2]
_FOLDERS = (_ROOT / "contracts", _ROOT / "codegen/protos")
_OUTPUTS = {
    "with_betterproto2": ("python_betterproto2_out=client_generation=async:",),
    "with_connectrpc": ("py_out=", "connectrpc_out="),
}
"""What protoc is asked for, before the folder that it goes to."""

_TIMEOUT = 10.0
"""Seconds for an attempt, as in the default policy."""


def compile_into(folder: Path) -> None:
    """Write the code of both peers below *folder*, and let it be imported from there.

    Raises:
        RuntimeError: One of the compilers failed; the message is what it said.
    """
    for name, outputs in _OUTPUTS.items():
        made = folder / name
        made.mkdir()
        _protoc(*(f"--{output}{made}" for output in outputs))
        (made / "__init__.py").touch()
    sys.path.insert(0, str(folder))


def _protoc(*outputs: str) -> None:
    scripts = str(Path(sys.executable).parent)  # where the compilers' plugins are
    done = subprocess.run(
        [
            *(sys.executable, "-m", "grpc_tools.protoc"),
            *(f"-I{folder}" for folder in _FOLDERS),
            *(*outputs, "users.proto", "codegen/errors.proto"),
        ],
        env={**os.environ, "PATH": os.pathsep.join([scripts, os.environ["PATH"]])},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])


@asynccontextmanager
async def betterproto2(port: int) -> AsyncIterator[AsyncCall]:
    """Give a call of betterproto2, through grpclib and with its timeout."""
    from grpclib.client import Channel

    code: Any = importlib.import_module("with_betterproto2.users.v1")
    channel = Channel("127.0.0.1", port)
    stub = code.UsersStub(channel)

    async def call() -> object:
        request = code.GetUserRequest(user_id=USER_ID)
        return await stub.get_user(request, timeout=_TIMEOUT)

    try:
        yield call
    finally:
        channel.close()


@asynccontextmanager
async def connectrpc(port: int) -> AsyncIterator[AsyncCall]:
    """Give a call of connectrpc that speaks gRPC, with its timeout.

    It packs messages by default, which the others do not, so that is turned off.
    """
    from connectrpc.protocol import ProtocolType
    from pyqwest import Client, HTTPTransport, HTTPVersion

    messages: Any = importlib.import_module("with_connectrpc.users_pb")
    code: Any = importlib.import_module("with_connectrpc.users_connect")
    async with (
        HTTPTransport(http_version=HTTPVersion.HTTP2) as transport,
        code.UsersClient(
            f"http://127.0.0.1:{port}",
            protocol=ProtocolType.GRPC,
            http_client=Client(transport),
            send_compression=None,
            accept_compression=(),
        ) as client,
    ):

        async def call() -> object:
            request = messages.GetUserRequest(user_id=USER_ID)
            return await client.get_user(request, timeout_ms=int(_TIMEOUT * 1000))

        yield call

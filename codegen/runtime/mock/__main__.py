"""Serves fakes until it is interrupted: `python -m ...runtime.mock`, see `codegen mock`."""

from __future__ import annotations

import argparse
import asyncio
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..grpc.serving import GrpcServer
    from .mocked import Mocked

HOST = "127.0.0.1"


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve what a folder has that was built for this."""
    parser = argparse.ArgumentParser(prog="codegen mock")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--grpc-port", type=int, required=True)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args(arguments)
    sys.path.insert(0, str(given.folder))
    try:
        from .mocked import read

        contracts = read(given.folder / "mocked.json")
        asyncio.run(_serve(contracts, given.port, given.grpc_port))
    except ModuleNotFoundError as error:
        sys.exit(f"codegen mock: {error}; `pip install 'contractsmith[mock]'` helps")
    except (OSError, RuntimeError) as error:
        sys.exit(f"codegen mock: {error}")
    except KeyboardInterrupt:
        pass


async def _serve(contracts: Sequence[Mocked], port: int, grpc_port: int) -> None:
    import uvicorn

    from .site import site

    listening = _listen(port)
    rpcs = await _grpc(contracts, grpc_port)
    address = f"{HOST}:{rpcs.port}" if rpcs else ""
    app = site(contracts, address)
    http = f"http://{HOST}:{listening.getsockname()[1]}"
    for one in contracts:
        where = address if one.slice == "grpc" else http + one.path
        _say(f"{one.slice:<6} {where:<40} {one.title} ({one.file})")
    _say(f"codegen: serving fakes at {http}/; stop with Ctrl-C")
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    try:
        await server.serve(sockets=[listening])
    finally:
        if rpcs is not None:
            await rpcs.stop(0)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _listen(port: int) -> socket.socket:
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError as error:
        raise OSError(f"port {port} cannot be had: {error.strerror}") from None
    return listening


async def _grpc(contracts: Sequence[Mocked], port: int) -> GrpcServer | None:
    found = [one for one in contracts if one.slice == "grpc"]
    if not found:
        return None
    from ..grpc.serving import GrpcServer

    server = GrpcServer(f"{HOST}:{port}")
    for one in found:
        module = one.module("server")
        for binder, fake in zip(one.binders, one.fakes(), strict=True):
            getattr(module, binder)(fake, server)
    await server.start()
    return server


if __name__ == "__main__":
    main()

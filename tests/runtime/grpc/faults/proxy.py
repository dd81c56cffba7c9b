"""A proxy between a client and its server that breaks connections as it is told."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from typing import Literal, Self, TypeAlias

PATIENCE = 20.0
"""Seconds until a test gives up on what must happen."""

Manner: TypeAlias = Literal["forward", "hole", "reset"]
"""What becomes of a new connection: it is carried on, never answered, or broken off."""

_GONE = (OSError, RuntimeError)
"""What a connection says that was broken off, and one that has said its end before."""


class Connection:
    """One connection through the proxy: to the client, and on to the server."""

    def __init__(
        self, client: tuple[asyncio.StreamReader, asyncio.StreamWriter]
    ) -> None:
        self.from_client, self.to_client = client
        self.to_server: asyncio.StreamWriter | None = None
        self.drops = False

    async def carry(self, port: int) -> None:
        """Carry bytes both ways until both sides have said all they had to say."""
        from_server, self.to_server = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(
            self._pump(self.from_client, self.to_server),
            self._pump(from_server, self.to_client),
        )

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        with suppress(*_GONE):
            while found := await reader.read(65536):
                if not self.drops:
                    writer.write(found)
                    await writer.drain()
            if not self.drops:
                writer.write_eof()

    def reset(self) -> None:
        """Break off towards the client (RST); the server hears that it hung up."""
        _abort(self.to_client)
        if self.to_server is not None:
            self.to_server.close()

    async def close(self) -> None:
        """Close both sides."""
        for writer in (self.to_client, self.to_server):
            if writer is not None:
                writer.close()
                with suppress(*_GONE):
                    await writer.wait_closed()


class Proxy:
    """Carries connections to a *port* of this machine; use it with `async with`.

    Attributes:
        manner: What becomes of connections that are made from now on.
        accepted: Connections that were made.
        open: Those that are there now.
    """

    def __init__(self, port: int, manner: Manner = "forward") -> None:
        self._to = port
        self.manner: Manner = manner
        self.accepted = 0
        self.open: list[Connection] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Condition()

    @property
    def target(self) -> str:
        """Where clients connect to."""
        return f"127.0.0.1:{self._port}"

    async def until(self, reached: Callable[[], bool]) -> None:
        """Wait for a number of connections."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(reached)

    def reset(self) -> None:
        """Break all connections off (RST)."""
        for one in self.open:
            one.reset()

    def drop(self) -> None:
        """Take what comes over the connections that there are, and carry none of it."""
        for one in self.open:
            one.drops = True

    def say_end_to_client(self) -> None:
        """Say to clients that nothing more comes (FIN), and go on listening to them."""
        for one in self.open:
            one.to_client.write_eof()

    def say_end_to_server(self) -> None:
        """Say to the server that nothing more comes (FIN), and go on listening to it."""
        for one in self.open:
            assert one.to_server is not None
            one.to_server.write_eof()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self._port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *error: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    def _accept(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        task = asyncio.create_task(self._serve(Connection((reader, writer))))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, connection: Connection) -> None:
        manner = self.manner
        self.accepted += 1
        self.open.append(connection)
        await self._tell()
        try:
            if manner == "reset":
                _abort(connection.to_client)
            elif manner == "hole":
                while await connection.from_client.read(65536):
                    pass
            else:
                with suppress(*_GONE):
                    await connection.carry(self._to)
        finally:
            self.open.remove(connection)
            await connection.close()
            await self._tell()

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


def _abort(writer: asyncio.StreamWriter) -> None:
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
